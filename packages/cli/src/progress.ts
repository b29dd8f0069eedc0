import { formatCount, formatSeconds } from './format.ts'
import type { Io } from './io.ts'
import { PROGRESS_BAR_CHARS, PROGRESS_DRAW_MS, PROGRESS_LINE_MS } from './limits.ts'

/** Shows how far a long command is. */
export interface Progress {
  /** So many of the total are done. */
  readonly show: (done: number) => void
  /** Shows everything as done and lets the next line begin. */
  readonly finish: () => void
  /** Lets the next line begin, however far things are. */
  readonly abandon: () => void
}

/** A bar with the time left on a terminal; elsewhere, such as in a build's log, a line now and then. */
export function createProgress(
  { err, isTerminal, now }: Pick<Io, 'err' | 'isTerminal' | 'now'>,
  { total, what }: { total: number; what: string },
): Progress {
  const startedAt = now()
  const pauseMs = isTerminal ? PROGRESS_DRAW_MS : PROGRESS_LINE_MS
  let shownAt = startedAt

  function draw(done: number): void {
    const count = `${formatCount(done)} of ${formatCount(total)} ${what}`
    const text = `${count}, ${toTimeText(done)}`
    err(isTerminal ? `\r\x1b[2K${toBar(done / total)}  ${text}` : `${text}\n`)
  }

  function toTimeText(done: number): string {
    const seconds = (now() - startedAt) / 1000
    if (done === total) return `in ${formatSeconds(seconds)}`
    return done === 0 ? 'starting' : `${formatSeconds((seconds / done) * (total - done))} left`
  }

  function endLine(): void {
    if (isTerminal) err('\n')
  }

  return {
    show(done) {
      if (now() - shownAt < pauseMs) return
      shownAt = now()
      draw(done)
    },
    finish() {
      draw(total)
      endLine()
    },
    abandon: endLine,
  }
}

function toBar(share: number): string {
  const full = Math.round(share * PROGRESS_BAR_CHARS)
  return `${'█'.repeat(full)}${'░'.repeat(PROGRESS_BAR_CHARS - full)}`
}
