import { type History, replay, toTime } from '@segue/rules/simulate'
import type { Replayed, ReplayTask } from './desk.ts'
import { REPLAY_VISITORS_MAX } from './limits.ts'
import type { Pause } from './pause.ts'

/** Takes `REPLAY_VISITORS_MAX` visitors, from one on, through two site configs, and tells who would be elsewhere. */
export async function replaySome(
  histories: readonly History[],
  { before, after, at, since, from }: Omit<ReplayTask, 'visitors'>,
  pause: Pause,
): Promise<Replayed> {
  const recent = histories.filter(({ events }) =>
    events.some((event) => toTime(event.at) >= since && toTime(event.at) <= at),
  )
  const some = recent.slice(from, from + REPLAY_VISITORS_MAX)
  const report = await replay(before, after, withPauses(some, pause), { until: at })
  return { all: recent.length, report }
}

async function* withPauses(histories: readonly History[], pause: Pause): AsyncGenerator<History> {
  for (const history of histories) {
    await pause()
    yield history
  }
}
