import { constants, copyFile } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { InTurn } from '../../../turns.ts'
import type { Upkeep } from '../../upkeep.ts'
import { writeBack } from '../write-back.ts'
import { eraseRows, exportRows } from './erasures.ts'
import { removeOlder } from './remove-older.ts'

/** What upkeep needs: the connection that writes, a turn on it, and where the store's file is. */
export interface UpkeepOptions {
  readonly path: string
  readonly writer: DuckDBConnection
  readonly inTurn: InTurn
}

/** The upkeep of a DuckDB file. Everything takes its turn among the drains. */
export function createUpkeep({ path, writer, inTurn }: UpkeepOptions): Upkeep {
  return {
    exportRows: (subject) => inTurn(() => exportRows(writer, subject)),
    erase: (subject) =>
      inTurn(async () => {
        const counts = await eraseRows(writer, subject)
        // Without it the rows would stand in the write-ahead log until it is full.
        await writeBack(writer, path)
        return counts
      }),
    removeOlder: (question) => inTurn(() => removeOlder(writer, question)),
    copyTo(target) {
      return inTurn(async () => {
        // Everything is in the file, and in it alone, and nobody else writes to it.
        await writeBack(writer, path)
        await copyFile(path, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
      })
    },
  }
}
