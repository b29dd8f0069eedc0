import type { RulesArtefact } from '../artefacts.ts'
import { toConfig } from './engines/segue.ts'
import type { HostilePattern } from './hostile-patterns.ts'
import { NOW } from './visitors.ts'

/** One decision of a segment that asks for the pattern, about a visitor with that text; prepared, to be run. */
export function prepareDecision(rules: RulesArtefact, hostile: HostilePattern, text: string) {
  const when = { trait: 'custom.text', ...hostile }
  const program = rules.compile({ ...toConfig([]), segments: [{ id: 's', name: 'S', when }] })
  const session = { id: 'session', number: 1, startedAt: NOW, lastAt: NOW }
  const profile = rules.createProfile(program, 'visitor', session, NOW)
  return () =>
    rules.decide(program, profile, { now: NOW, zone: 'UTC', traits: { custom: { text } } })
}

/** The pattern as a row of the table calls it. */
export function toName({ op, value, ignoreCase }: HostilePattern): string {
  const shown = value.length > 20 ? `${value.slice(0, 19)}…` : value
  return `${op} ${shown}${ignoreCase ? ', any case' : ''}`
}
