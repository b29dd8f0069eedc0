import { expect, test, vi } from 'vitest'
import { toFailure } from '../problem.ts'
import { replayAll } from './replay-all.ts'

const part = (taken: number, next: string | null) =>
  ({ ok: true, value: { taken, stillBad: 1, notWhole: 0, next } }) as const

test('asks for part after part, and tells how far it is', async () => {
  const ask = vi.fn().mockResolvedValueOnce(part(500, 'a')).mockResolvedValueOnce(part(3, null))
  const onProgress = vi.fn()
  const answer = await replayAll(ask, { code: 'X', onProgress })
  expect(answer).toEqual({ ok: true, value: { taken: 503, stillBad: 2, notWhole: 0 } })
  expect(ask.mock.calls).toEqual([[{ code: 'X' }], [{ code: 'X', after: 'a' }]])
  expect(onProgress.mock.calls.map(([all]) => all.taken)).toEqual([500, 503])
})

test('ends at the first problem, with what was done told before', async () => {
  const failure = toFailure('COLLECTOR_UNREACHABLE')
  const ask = vi.fn().mockResolvedValueOnce(part(500, 'a')).mockResolvedValueOnce(failure)
  const onProgress = vi.fn()
  expect(await replayAll(ask, { code: 'X', onProgress })).toEqual(failure)
  expect(onProgress).toHaveBeenCalledTimes(1)
})
