// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { STORE_WAIT_MS_MAX, TURN_MS_MAX } from '../limits.ts'
import { stopAll } from '../platform.ts'
import { takeTurn } from './take-turn.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  stopAll()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

type Hold = (lock: unknown) => unknown

/** Locks as the standard has them when only `ifAvailable` is used. */
function createLocks() {
  const held = new Set<string>()
  return {
    async request(name: string, _: object, hold: Hold): Promise<unknown> {
      if (held.has(name)) return hold(null)
      held.add(name)
      await hold({ name })
      return held.delete(name)
    },
  }
}

test('one tab at a time has its turn, until it ends it', async () => {
  vi.stubGlobal('navigator', { locks: createLocks() })
  let end = () => {}
  const onTurn = (ends: () => void) => {
    end = ends
  }
  expect(await takeTurn('queue', onTurn)).toBe(true)
  expect(await takeTurn('queue', onTurn)).toBe(false)
  expect(await takeTurn('other', () => {})).toBe(true)
  end()
  await vi.advanceTimersByTimeAsync(0)
  expect(await takeTurn('queue', onTurn)).toBe(true)
})

const refuse = () => Promise.reject(new Error('SecurityError'))
test.each<[string, object]>([
  ['missing', {}],
  ['refused', { locks: { request: refuse } }],
  ['junk', { locks: { request: () => ({ length: -1 }) } }],
])(
  'where locks are %s, every tab has its turn, each after a while of its own',
  async (_, navigator) => {
    vi.stubGlobal('navigator', navigator)
    const turns: string[] = []
    for (const [tab, share] of Object.entries({ late: 0.9, early: 0.1 })) {
      vi.spyOn(Math, 'random').mockReturnValueOnce(share)
      void takeTurn('queue', () => {}).then((isOurs) => isOurs && turns.push(tab))
      await vi.advanceTimersByTimeAsync(0)
    }
    expect(turns).toEqual([])
    await vi.advanceTimersByTimeAsync(0.1 * TURN_MS_MAX)
    expect(turns).toEqual(['early'])
    await vi.advanceTimersByTimeAsync(0.8 * TURN_MS_MAX)
    expect(turns).toEqual(['early', 'late'])
  },
)

test('where locks hang, the turn begins after a while, and a lock that comes late can be let go', async () => {
  let grant: Hold = () => {}
  const request = (_name: string, _options: object, hold: Hold) => {
    grant = hold
    return new Promise(() => {})
  }
  vi.stubGlobal('navigator', { locks: { request } })
  const onTurn = vi.fn((end: () => void) => end())
  const turn = takeTurn('queue', onTurn)
  await vi.advanceTimersByTimeAsync(STORE_WAIT_MS_MAX + TURN_MS_MAX)
  expect(await turn).toBe(true)
  await grant({})
  expect(onTurn).toHaveBeenCalledTimes(1)
})
