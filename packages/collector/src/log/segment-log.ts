import { CollectorError } from '../errors.ts'
import { LOG_SEGMENT_BYTES_MAX } from '../limits.ts'
import { toStopping } from '../stopping.ts'
import { createLogQueue } from './log-queue.ts'
import { type OpenSegment, openSegment, toTaken } from './open-segment.ts'
import { createRetryPace } from './retry-pace.ts'
import { createRowId } from './row-id.ts'
import { recoverSegments, sealSegment } from './segment-files.ts'

/** The append-only files between accepting an event and storing it. */
export interface SegmentLog {
  /** Throws what `append` would reject with because too much is waiting, before any work is done for it. */
  readonly admit: (whose: string) => void
  /**
   * Resolves when the text is on disk for good. Rejects with `LOG_BUSY` when too much is waiting, of all or of those whose
   * it is, and with `LOG_UNWRITABLE` when the disk refuses; nothing of a rejected text is kept.
   */
  readonly append: (text: string, whose: string) => Promise<void>
  /** Seals the current segment, if there is one. */
  readonly seal: () => Promise<void>
  /** Writes what waits, seals, and accepts no more. */
  readonly stop: () => Promise<void>
}

/** What a segment log needs. `onSealed` is told whenever there is something for the store. */
export interface SegmentLogOptions {
  readonly folder: string
  readonly now: () => number
  readonly onSealed: () => void
  readonly onError: (error: unknown) => void
}

/**
 * Opens the log, sealing what an earlier process left behind. Everything that waits is written by one write and one
 * `fdatasync` (group commit): the busier it gets, the more acknowledgements share a sync.
 */
export async function openSegmentLog(options: SegmentLogOptions): Promise<SegmentLog> {
  await recoverSegments(options.folder)
  const waiting: Waiting[] = []
  const queue = createLogQueue()
  const pace = createRetryPace(options.now)
  let segment: OpenSegment | undefined
  let turn: Promise<void> = Promise.resolve()
  let writing = false
  let stopped = false
  let leftOpen = false

  function admit(whose: string): void {
    if (!queue.hasRoom(whose)) throw toBusy()
  }

  function append(text: string, whose: string): Promise<void> {
    if (stopped) return Promise.reject(toStopping())
    const bytes = Buffer.from(text)
    if (!queue.add(whose, bytes.length)) return Promise.reject(toBusy())
    pace.take()
    return new Promise((done, fail) => {
      waiting.push({ whose, bytes, done, fail })
      if (writing) return
      writing = true
      inTurn(writeAll)
    })
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const group = takeGroup(waiting, LOG_SEGMENT_BYTES_MAX - (segment?.size() ?? 0))
      try {
        segment ??= await openNext()
        await segment.write(group.map(({ bytes }) => bytes))
        for (const { done } of group) done()
      } catch (error) {
        options.onError(error)
        const refusal = new CollectorError('LOG_UNWRITABLE', { retryAfterSeconds: 5 })
        for (const { fail } of group) fail(refusal)
        await sealCurrent()
      }
      for (const { whose, bytes } of group) queue.remove(whose, bytes.length)
      if (segment !== undefined && segment.size() >= LOG_SEGMENT_BYTES_MAX) await sealCurrent()
    }
    writing = false
  }

  function openNext(): Promise<OpenSegment> {
    // A clock that was set back makes no name twice.
    const name = createRowId(options.now())
    return openSegment({ folder: options.folder, name, onOld: () => inTurn(sealCurrent) })
  }

  async function sealCurrent(): Promise<void> {
    if (segment === undefined) return
    const { name, isOurs, close } = segment
    segment = undefined
    try {
      await close()
      if (!isOurs()) return options.onError(toTaken(name))
      await sealSegment(options.folder, name)
      if (leftOpen) await recoverSegments(options.folder)
      leftOpen = false
      options.onSealed()
    } catch (error) {
      leftOpen = true
      options.onError(error)
    }
  }

  function toBusy(): CollectorError {
    return new CollectorError('LOG_BUSY', { retryAfterSeconds: pace.refuse() })
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work)
    return turn
  }

  return {
    admit,
    append,
    seal: () => inTurn(sealCurrent),
    stop() {
      stopped = true
      return inTurn(sealCurrent)
    },
  }
}

interface Waiting {
  readonly whose: string
  readonly bytes: Buffer
  readonly done: () => void
  readonly fail: (error: Error) => void
}

/** What goes into a segment with so many bytes left: up to the one that fills it. */
function takeGroup(waiting: Waiting[], bytesLeft: number): readonly Waiting[] {
  let length = 0
  const last = waiting.findIndex(({ bytes }) => {
    length += bytes.length
    return length >= bytesLeft
  })
  return waiting.splice(0, last === -1 ? waiting.length : last + 1)
}
