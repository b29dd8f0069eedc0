import { ENGLISH } from '../sentence/english.ts'
import { fill, toValueText } from '../sentence/fill.ts'
import type { Phrases } from '../sentence/phrases.ts'
import { toSentence } from '../sentence/to-sentence.ts'
import type { Need } from './receipt.ts'

/** A need as a line: *1 more for: did view_item at least 3 times in the last 7 days (now 2)*. */
export function toNeedText(need: Need, phrases: Phrases = ENGLISH): string {
  const { condition, answer, actual, missing, isBeyond } = need
  const now = actual === undefined ? '' : fill(phrases.now, { actual: toValueText(actual) })
  const isYes = answer === 'yes'
  const template = isOfClock(need)
    ? phrases[isYes ? 'needWhen' : 'needWhenNot']
    : missing === undefined
      ? phrases[isYes ? 'needTrue' : 'needFalse']
      : missing > 0
        ? phrases[isYes ? 'needMore' : 'needMoreNot']
        : phrases[isYes ? 'needFewer' : 'needFewerNot']
  const distance = String(Math.abs(missing ?? 0))
  const number = isBeyond ? fill(phrases.needBeyond, { number: distance }) : distance
  return fill(template, { number, now, sentence: toSentence(condition, phrases) })
}

/** True for a fact that nobody does anything for: it comes with time. */
function isOfClock({ condition }: Need): boolean {
  return 'trait' in condition && /^(time\.|visit\.minutes$)/.test(condition.trait)
}
