// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import type { ConsentChoice } from './consent.ts'
import { createSegue } from './create-segue.ts'
import type { Queue } from './delivery/queue.ts'
import { stopAll } from './platform.ts'
import { EMPTY_CONFIG } from './testing/empty-config.ts'

const options = { key: 'wk', version: 1, config: EMPTY_CONFIG, endpoint: 'http://127.0.0.1:1/v1' }

afterEach(() => {
  stopAll()
  localStorage.clear()
})

/** What a visitor chooses: `g` grants personalization, then measurement, `d` denies, `p` leaves it open. */
function toChoice([personalization, measurement]: string): ConsentChoice {
  return {
    personalization: SAID[`${personalization}`],
    measurement: SAID[`${measurement}`],
  } as never
}

const SAID: { readonly [letter: string]: boolean | undefined } = { g: true, d: false }

test.each([
  ['gg', 'gd', true],
  ['gg', 'dg', true],
  ['gg', 'dd', true],
  ['dg', 'dd', true],
  ['pg', 'pd', true],
  ['dg', 'gg', false],
  ['pg', 'gg', false],
  ['pg', 'dg', false],
  ['gd', 'gg', false],
  ['pp', 'gg', false],
  ['pp', 'dd', true],
  ['gd', 'dd', true],
])('where %s becomes %s, the queue is emptied: %s', (before, after, expected) => {
  let cleared = 0
  const wrapQueue = (queue: Queue): Queue => ({
    ...queue,
    clear() {
      cleared += 1
      queue.clear()
    },
  })
  const segue = createSegue({ ...options, packs: [{ wrapQueue }] })
  segue.consent(toChoice(before))
  cleared = 0
  segue.consent(toChoice(after))
  expect(cleared > 0).toBe(expected)
})
