import type { Witness } from '@segue/protocol'
import { WITNESS_EVENTS_MAX } from '../limits.ts'
import { audiences } from '../messages/en/audiences.ts'
import { toLabel } from './rule/people-sentence.ts'

/** A visitor of the linter in words: what is known about them, then what they did. */
export function toWitnessText({ traits = {}, events }: Witness): string {
  const facts = Object.entries(traits).flatMap(([namespace, values]) =>
    Object.entries(values).map(([name, value]) =>
      audiences.witnessFact(toLabel(`${namespace}.${name}`), JSON.stringify(value)),
    ),
  )
  const verbs: { readonly [event: string]: string } = audiences.verbs
  const deeds = toRuns(events.map(({ type }) => type)).map(([type, times]) => {
    const verb = Object.hasOwn(verbs, type) ? (verbs[type] ?? type) : audiences.did(type)
    return audiences.witnessDeed(verb, times)
  })
  const shown = deeds.slice(0, WITNESS_EVENTS_MAX)
  const more = deeds.length - shown.length
  return audiences.witnessText(facts.slice(0, WITNESS_EVENTS_MAX), shown, more)
}

/** Neighbours that are the same, with their number. */
function toRuns(types: readonly string[]): readonly (readonly [string, number])[] {
  const runs: [string, number][] = []
  for (const type of types) {
    const last = runs.at(-1)
    if (last?.[0] === type) last[1] += 1
    else runs.push([type, 1])
  }
  return runs
}
