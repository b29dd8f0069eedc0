import type { Condition, JsonObject, SiteConfig } from '@segue/protocol'
import { compile, createProfile, updateProfile } from '@segue/rules'

/** Whether an event, by its properties and the path of its page, meets a goal's condition. */
export type GoalTest = (props: JsonObject, path: string) => boolean

/**
 * Judges a goal's condition by the rules that the browser judges segments with: a segment "did this at least once"
 * over a visitor who did only this. What is known on the device alone, such as traits, is unknown here.
 */
export function createGoalTest(event: string, where: Condition): GoalTest {
  const program = compile({
    ...NO_SITE,
    segments: [{ id: 'met', name: 'Met', when: { event, where, op: 'at_least', value: 1 } }],
  })
  const session = { id: 'one', number: 1, startedAt: 0, lastAt: 0 }
  const visitor = createProfile(program, 'one', session, 0)
  const situation = { now: 0, zone: 'UTC', traits: {} }
  return (props, path) => {
    const happened = { type: event, at: 0, session: 'one', path, props }
    return updateProfile(program, visitor, happened, situation).profile.segments.includes('met')
  }
}

const NO_SITE: SiteConfig = {
  v: 1,
  site: 'goal',
  name: 'Goal',
  timeZone: 'UTC',
  currency: 'EUR',
  segments: [],
  journey: { stages: [] },
  experiences: [],
  goals: [],
}
