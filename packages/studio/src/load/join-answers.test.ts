import { expect, test } from 'vitest'
import { toFailure } from '../problem.ts'
import { joinAnswers } from './join-answers.ts'

const one = Promise.resolve({ ok: true, value: 1 } as const)

test('several answers become one', async () => {
  const two = Promise.resolve({ ok: true, value: 'b' } as const)
  expect(await joinAnswers({ one, two })).toEqual({ ok: true, value: { one: 1, two: 'b' } })
})

test('the first problem is the answer', async () => {
  const first = Promise.resolve(toFailure('REQUEST_REFUSED', 403))
  const second = Promise.resolve(toFailure('COLLECTOR_UNREACHABLE'))
  expect(await joinAnswers({ one, first, second })).toMatchObject({
    problem: { code: 'REQUEST_REFUSED', status: 403 },
  })
})
