import { statfs } from 'node:fs/promises'
import { CollectorError } from '../errors.ts'
import { DISK_FULL_RETRY_SECONDS, DISK_LOOK_MS } from '../limits.ts'
import type { SegmentLog } from '../log/segment-log.ts'

/** Knows how much room the disk has left. */
export interface DiskGuard {
  /** Bytes that may still be written, at most `DISK_LOOK_MS` old. */
  readonly freeBytes: () => Promise<number>
  /** Whether there is less than the settings want to be left. */
  readonly isFull: () => Promise<boolean>
}

/** What a disk guard needs. `readFreeBytes` asks the disk. */
export interface DiskGuardOptions {
  readonly readFreeBytes: () => Promise<number>
  readonly bytesMin: number
  readonly now: () => number
}

/** Watches a disk without a timer: whoever asks sets off a look when the last one is too old. */
export function createDiskGuard({ readFreeBytes, bytesMin, now }: DiskGuardOptions): DiskGuard {
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<number> = Promise.resolve(0)

  function freeBytes(): Promise<number> {
    // A clock that was set back must not keep an old look alive.
    if (Math.abs(now() - lookedAt) >= DISK_LOOK_MS) {
      lookedAt = now()
      looking = readFreeBytes()
    }
    return looking
  }

  return { freeBytes, isFull: async () => (await freeBytes()) < bytesMin }
}

/**
 * A log that refuses with `DISK_FULL` before the disk does: what was acknowledged still has to be drained, and the store
 * needs room for that. It takes events again by itself once there is room.
 */
export function guardLog(log: SegmentLog, disk: DiskGuard): SegmentLog {
  return {
    ...log,
    async append(text, site) {
      if (await disk.isFull()) {
        throw new CollectorError('DISK_FULL', { retryAfterSeconds: DISK_FULL_RETRY_SECONDS })
      }
      return log.append(text, site)
    },
  }
}

/** Bytes that this process may still write to the disk of a folder. */
export async function readFreeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
