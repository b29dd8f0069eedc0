import { type BackUp, createBackUp } from './back-up.ts'
import type { ClockGuard } from './clock-guard.ts'
import type { DiskGuard } from './disk-guard.ts'

/** What keeps a running collector operable: its guards, and whether it is on its way down. */
export interface Operations {
  readonly disk: DiskGuard
  readonly clock: ClockGuard
  /** Counts an answer by its status. */
  readonly countAnswer: (status: number) => void
  /** Answers since the start, by their status. */
  readonly answers: () => ReadonlyMap<number, number>
  readonly backUp: BackUp
  readonly isStopping: () => boolean
  /** From now on it is not ready, so that a load balancer goes elsewhere. */
  readonly stop: () => void
}

/** Puts the guards together. */
export function createOperations(guards: Pick<Operations, 'disk' | 'clock'>): Operations {
  const answers = new Map<number, number>()
  let stopping = false
  return {
    ...guards,
    countAnswer: (status) => void answers.set(status, (answers.get(status) ?? 0) + 1),
    answers: () => answers,
    backUp: createBackUp(),
    isStopping: () => stopping,
    stop() {
      stopping = true
      guards.clock.stop()
    },
  }
}
