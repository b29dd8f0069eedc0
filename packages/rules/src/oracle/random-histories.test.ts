import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Step, secondOf } from './history.ts'
import { localDate } from './naive-window.ts'
import { histories } from './random-histories.ts'

const HISTORIES = 1_000
/** Seconds of the windows that random rules have. */
const WINDOWS = [60, 3_600, 7_200, 86_400, 172_800, 259_200, 345_600, 604_800]
const DAY_MS = 86_400_000

const sample = fc.sample(histories, HISTORIES)
const nowOf = ({ situation }: Step) => situation.now
const eventsOf = (steps: readonly Step[]) => steps.flatMap(({ event }) => event ?? [])

/** True when some event is so many seconds older than some later look. */
function hasAge(steps: readonly Step[], isAge: (seconds: number) => boolean): boolean {
  return steps.some((step, index) =>
    eventsOf(steps.slice(0, index)).some(({ at }) => isAge(secondOf(nowOf(step)) - secondOf(at))),
  )
}

/** True when one step and the next differ so. */
function hasPair(steps: readonly Step[], isPair: (one: Step, next: Step) => boolean): boolean {
  return steps.slice(1).some((next, index) => isPair(steps[index] as Step, next))
}

/** Milliseconds that the clock of a zone is ahead of UTC. */
function offsetAt(at: number, timeZone: string): number {
  const text = new Date(at).toLocaleString('sv', { timeZone })
  return Date.parse(`${text.replace(' ', 'T')}Z`) - Math.floor(at / 1_000) * 1_000
}

const ZONES_WITH_SUMMER = ['Europe/Berlin', 'America/St_Johns']
const hasSummer = ({ situation }: Step) => ZONES_WITH_SUMMER.includes(situation.zone)

test.each<[string, number, (steps: readonly Step[]) => boolean]>([
  ['the last second of a window', 300, (steps) => hasAge(steps, (age) => WINDOWS.includes(age))],
  ['one second more', 200, (steps) => hasAge(steps, (age) => WINDOWS.includes(age - 1))],
  ['one second less', 200, (steps) => hasAge(steps, (age) => WINDOWS.includes(age + 1))],
  [
    'a late event',
    500,
    (steps) => steps.some(({ event, situation }) => event && event.at < situation.now - 999),
  ],
  [
    'an event of a clock that ran ahead',
    300,
    (steps) => steps.some(({ event, situation }) => event && event.at > situation.now),
  ],
  [
    'events out of order',
    500,
    (steps) => eventsOf(steps).some(({ at }, index, all) => at < (all[index - 1]?.at ?? 0)),
  ],
  ['a clock set back', 400, (steps) => hasPair(steps, (one, next) => nowOf(next) < nowOf(one))],
  [
    'a clock set by more than a year',
    150,
    (steps) => hasPair(steps, (one, next) => Math.abs(nowOf(next) - nowOf(one)) > 400 * DAY_MS),
  ],
  [
    'a change to or from summer time',
    50,
    (steps) =>
      hasPair(
        steps,
        (one, next) =>
          hasSummer(next) &&
          one.situation.zone === next.situation.zone &&
          Math.abs(nowOf(next) - nowOf(one)) < 8 * DAY_MS &&
          offsetAt(nowOf(one), next.situation.zone) !== offsetAt(nowOf(next), next.situation.zone),
      ),
  ],
  [
    'a leap day',
    40,
    (steps) =>
      steps.some((step) =>
        localDate(secondOf(nowOf(step)), step.situation.zone).endsWith('-02-29'),
      ),
  ],
  [
    'the turn of a year',
    100,
    (steps) =>
      hasPair(
        steps,
        (one, next) =>
          nowOf(next) > nowOf(one) &&
          new Date(nowOf(one)).getUTCFullYear() < new Date(nowOf(next)).getUTCFullYear(),
      ),
  ],
  [
    'another zone than before',
    300,
    (steps) => hasPair(steps, (one, next) => one.situation.zone !== next.situation.zone),
  ],
  [
    'another visit',
    300,
    (steps) => new Set(eventsOf(steps).map(({ session }) => session)).size > 1,
  ],
])('of a thousand random histories many have %s: %d at least', (_, least, has) => {
  expect(sample.filter(has).length).toBeGreaterThanOrEqual(least)
})
