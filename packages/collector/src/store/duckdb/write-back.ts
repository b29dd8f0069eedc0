import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { CollectorError } from '../../errors.ts'
import { readFreeBytes } from '../../operations/disk-guard.ts'
import { WRITE_BACK_ROOM_BYTES } from './limits.ts'

/**
 * Writes the write-ahead log of a store back into its file. Rejects with `DISK_FULL`, before anything is done, where the disk may
 * not have the room: cut off in the middle, DuckDB answers nothing more, not even reports, until the file is opened again.
 */
export async function writeBack(
  connection: DuckDBConnection,
  path: string,
  readFree: (folder: string) => Promise<number> = readFreeBytes,
): Promise<void> {
  const log = await stat(`${path}.wal`).then(
    ({ size }) => size,
    () => 0,
  )
  if ((await readFree(dirname(path))) < log + WRITE_BACK_ROOM_BYTES)
    throw new CollectorError('DISK_FULL')
  await connection.run('CHECKPOINT')
}
