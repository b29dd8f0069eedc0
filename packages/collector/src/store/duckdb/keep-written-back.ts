import { WRITE_BACK_AGE_MS_MAX, WRITE_BACK_REST_MS } from './limits.ts'

/** Keeps what was stored in the store's file, and its write-ahead log short. */
export interface WriteBack {
  /** Something was stored. */
  readonly note: () => void
  readonly stop: () => void
}

/**
 * Writes back once nothing was stored for `WRITE_BACK_REST_MS`, and under a load without rest `WRITE_BACK_AGE_MS_MAX` after the
 * first thing that was. DuckDB by itself waits for 128 MB of log, in which an event takes ten times the room, and which
 * whoever starts next has to read. A write-back that fails, on a full disk for instance, is tried again.
 */
export function keepWrittenBack(writeBack: () => Promise<unknown>): WriteBack {
  let timer: NodeJS.Timeout | undefined
  let oldestAt = Number.POSITIVE_INFINITY
  let stopped = false

  function note(): void {
    if (stopped) return
    const now = performance.now()
    oldestAt = Math.min(oldestAt, now)
    clearTimeout(timer)
    const leftMs = Math.max(0, oldestAt + WRITE_BACK_AGE_MS_MAX - now)
    timer = setTimeout(write, Math.min(WRITE_BACK_REST_MS, leftMs)).unref()
  }

  function write(): void {
    oldestAt = Number.POSITIVE_INFINITY
    // Nothing is lost meanwhile: the log has it.
    writeBack().catch(note)
  }

  return {
    note,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
