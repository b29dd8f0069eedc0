import type { SegueEvent } from '@segue/protocol'
import { afterEach, beforeEach, type Mock, vi } from 'vitest'
import { createQueue } from '../delivery/queue.ts'
import { startSender } from '../delivery/sender.ts'
import { createFailedDisk } from '../map-disk.ts'
import { stopAll } from '../platform.ts'
import { FREE_LOCKS } from './free-locks.ts'

/** Pages of one visitor that send, by a clock that stands still between ticks. */
export interface Pages {
  readonly post: Mock<() => Promise<Response>>
  readonly beacon: Mock<() => boolean>
  /** Opens one with an event to send. Others that are open stay so. */
  readonly open: () => void
  /** Leaves all: their timers find nothing to do any more. */
  readonly leave: () => void
  readonly tick: (ms: number) => Promise<unknown>
}

/** Gives the tests of a file pages that tell each other under a name; `answer` is what the collector does with a request. */
export function usePages(
  name: string,
  answer: () => Promise<Response>,
  maySend: () => boolean = () => true,
): Pages {
  const post = vi.fn(answer)
  const beacon = vi.fn(() => true)
  beforeEach(() => {
    vi.useFakeTimers()
    vi.setSystemTime(1_795_000_000_000)
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    post.mockReset().mockImplementation(answer)
    vi.stubGlobal('fetch', post)
    vi.stubGlobal('navigator', { sendBeacon: beacon, locks: FREE_LOCKS })
  })
  afterEach(() => {
    stopAll()
    beacon.mockClear()
    localStorage.clear()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
    vi.useRealTimers()
  })
  return {
    post,
    beacon,
    open() {
      const queue = createQueue(createFailedDisk(), () => true)
      const poke = startSender('https://collector.example/v1/events?k=wk', queue, maySend, name)
      const event = { id: 'e1' } as unknown as SegueEvent
      queue.add({ id: 'e1', event, envelope: '{"visitor":"v"}', isPrecious: false })
      poke()
    },
    leave() {
      window.dispatchEvent(new Event('pagehide'))
      stopAll()
    },
    tick: (ms) => vi.advanceTimersByTimeAsync(ms),
  }
}
