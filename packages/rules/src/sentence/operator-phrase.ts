import type { Json, Test } from '@segue/protocol'
import { fill, toAmount, toValueText } from './fill.ts'
import type { Phrases } from './phrases.ts'

/** What an operator asks of a value: `is at least 3`. */
export function toOperatorPhrase({ op, value, ignoreCase }: Test, phrases: Phrases): string {
  const isAnniversary = op === 'yearly' && typeof value === 'number'
  const known = Object.hasOwn(phrases.operators, op) ? phrases.operators[op] : undefined
  const template = isAnniversary ? phrases.anniversary : (known ?? `${op} {value}`)
  const phrase = fill(template, partsOf(value, phrases))
  return ignoreCase ? fill(phrases.anyCase, { phrase }) : phrase
}

/** The parts that templates of operators can use. */
export function partsOf(value: Json | undefined, phrases: Phrases): { [name: string]: string } {
  const [from, to] = Array.isArray(value) ? value : []
  return {
    value: toValueText(value),
    from: toValueText(from),
    to: toValueText(to),
    days: toAmount(value, 'days', phrases),
    times: toAmount(value, 'times', phrases),
    weekdays: [value ?? []]
      .flat()
      .map((day) => phrases.weekdays[Number(day) - 1] ?? toValueText(day as Json))
      .join(', '),
  }
}
