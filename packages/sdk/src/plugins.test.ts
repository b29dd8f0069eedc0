// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { createSegue } from './create-segue.ts'
import type { Plugin } from './pack.ts'
import { stopAll } from './platform.ts'
import { EMPTY_CONFIG } from './testing/empty-config.ts'

const options = { key: 'wk', version: 1, config: EMPTY_CONFIG, endpoint: 'http://127.0.0.1:1/v1' }

afterEach(() => {
  stopAll()
  localStorage.clear()
})

/** Starts a page with a plugin, and does two things there. Gives what was recorded, and what failed. */
function visit(plugin: unknown): readonly [recorded: [string, object][], errors: unknown[]] {
  const recorded: [string, object][] = []
  const errors: unknown[] = []
  const segue = createSegue({
    ...options,
    calls: [
      ['on', 'event', ({ type, props }: never) => recorded.push([type, props])],
      ['on', 'error', (error: unknown) => errors.push(error)],
      ['use', plugin],
    ],
  })
  segue.track('sign_up', { plan: 'club' })
  segue.consent({ personalization: true, measurement: true })
  segue.track('login')
  return [recorded.slice(1), errors]
}

const UNTOUCHED = [
  ['sign_up', { plan: 'club' }],
  ['login', {}],
]

test.each<[string, unknown]>([
  ['nothing', null],
  ['a number', 7],
  ['an object without hooks', { watch: 1, facts: 2, learn: 3, prepare: 4 }],
])('a plugin that is %s changes nothing', (_, plugin) => {
  expect(visit(plugin)[0]).toEqual(UNTOUCHED)
})

test.each<[string, Plugin['prepare']]>([
  ['nothing', () => undefined],
  ['false, as of `type === … && …`', () => false],
  ['a promise', async () => ({ plan: 'none' })],
  ['a list', () => ['none']],
])('`prepare` that gives %s changes nothing', (_, prepare) => {
  expect(visit({ prepare })).toEqual([UNTOUCHED, []])
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['false, as of `type === … && …`', false],
  ['a promise', Promise.resolve({})],
  ['what is no profile', { traits: { club: true } }],
])('`learn` that gives %s changes nothing', (_, given) => {
  expect(visit({ learn: () => given })).toEqual([UNTOUCHED, []])
})

test('a plugin that is nothing fails once, at its start: events, views and grants do not meet it', () => {
  expect(visit(null)[1]).toEqual([expect.any(TypeError)])
})
