import type { RulesArtefact } from '../../artefacts.ts'
import { NOW, type Visitor } from '../visitors.ts'
import type { Engine } from './engine.ts'

/**
 * Segue's own: `decide` on profiles that have lived through the visitors' events, and were read from storage as a page
 * does.
 */
export function createSegue(rules: RulesArtefact): Engine {
  return {
    name: 'Segue',
    prepare(segments, visitors) {
      const program = rules.compile(toConfig(segments))
      const scenes = visitors.map((visitor) => toScene(rules, program, visitor))
      return () =>
        scenes.map(({ profile, situation }) => rules.decide(program, profile, situation).segments)
    },
  }
}

/** A segment of any rules. */
export interface AnySegment {
  readonly id: string
  readonly when: object
}

/** A site config of nothing but segments and a journey of one stage. */
export function toConfig(segments: readonly AnySegment[]): object {
  return {
    v: 1,
    site: 'bench',
    name: 'Bench',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    segments: segments.map((segment) => ({ name: segment.id, ...segment })),
    journey: { stages: [{ id: 'new', name: 'New' }] },
    experiences: [],
    goals: [],
  }
}

function toScene(rules: RulesArtefact, program: object, { id, facts, events }: Visitor) {
  const { visitor, counts, ...traits } = facts
  const situation = { now: NOW, zone: 'Europe/Berlin', traits }
  const began = events[0]?.at ?? NOW
  const session = { id: 'session', number: 1, startedAt: began, lastAt: began }
  const identify = {
    type: 'identify',
    at: began,
    session: 'session',
    path: '/',
    props: { user: id, traits: visitor } as never,
  }
  const profile = [identify, ...events].reduce(
    (before, event) =>
      rules.updateProfile(program, before, event, { ...situation, now: event.at }).profile,
    rules.createProfile(program, id, session, began),
  )
  return { profile: JSON.parse(JSON.stringify(profile)), situation }
}
