import { availableParallelism } from 'node:os'
import { DuckDBInstance } from '@duckdb/node-api'
import { REPORTS_AT_ONCE_MAX } from '../../limits.ts'
import { toStopping } from '../../stopping.ts'
import { createTurns, type InTurn } from '../../turns.ts'
import type { EventStore } from '../event-store.ts'
import type { Standings } from '../standings.ts'
import type { Upkeep } from '../upkeep.ts'
import { askReport } from './ask-report.ts'
import { createConnectionPool } from './connection-pool.ts'
import { drainSegment } from './drain.ts'
import { keepBeforeMigration } from './keep-before-migration.ts'
import { keepWrittenBack } from './keep-written-back.ts'
import { registerMeetsGoal } from './meets-goal.ts'
import { readRecentVisitors, readToldHistories } from './read-audience.ts'
import { readBadEvents, readRejected } from './read-bad-events.ts'
import { readEvents } from './read-events.ts'
import { readHistories } from './read-histories.ts'
import { findVisitors, readVisitor } from './read-visitors.ts'
import { registerNameSource } from './register-name-source.ts'
import { migrate, SCHEMA_VERSION } from './schema.ts'
import { createStandings, prepareStandings } from './standings/create-standings.ts'
import { createUpkeep } from './upkeep/create-upkeep.ts'
import { prepareErasures } from './upkeep/erasures.ts'
import { writeBack } from './write-back.ts'

/** Where the DuckDB file is, and how much memory it may use, in megabytes. */
export interface DuckdbStoreOptions {
  readonly path: string
  readonly memoryMb: number
  /** Whether visitors who are faster than people are taken for bots. Default true. */
  readonly flagBots?: boolean
}

/**
 * The embedded store. The file belongs to one process: opening it elsewhere at the same time rejects, and the lock
 * goes with the process, however it ends. Drains take turns; lists and reports run on connections of their own.
 */
export async function openDuckdbStore(
  options: DuckdbStoreOptions,
): Promise<EventStore & Upkeep & Standings> {
  const { flagBots = true } = options
  const instance = await DuckDBInstance.create(options.path, {
    memory_limit: `${options.memoryMb}MB`,
    // A second thread doubles the processor time of a drain, and the answers of who accepts need a processor of their own.
    threads: String(Math.max(1, availableParallelism() - 1)),
    // Written more often, the same rows are packed again and again, and the file keeps the places of the old ones.
    checkpoint_threshold: '128MB',
    // What a segment took is given back after it: kept for the next one, it was a fifth of what the process holds.
    allocator_bulk_deallocation_flush_threshold: '4MB',
    allocator_background_threads: 'true',
    // The newest format packs texts a tenth smaller; no older DuckDB needs to read this file.
    storage_compatibility_version: 'v1.5.0',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const writer = await instance.connect()
  await keepBeforeMigration(writer, options.path, SCHEMA_VERSION)
  await migrate(writer)
  await prepareErasures(writer)
  await prepareStandings(writer)
  registerMeetsGoal(writer)
  registerNameSource(writer)
  const readers = await createConnectionPool(instance, REPORTS_AT_ONCE_MAX)
  const turns = createTurns()
  let closing = false
  // A connection that is closed answers with the end of the process.
  const inTurn: InTurn = (work) => (closing ? Promise.reject(toStopping()) : turns(work))
  const writtenBack = keepWrittenBack(() => inTurn(() => writeBack(writer, options.path)))
  return {
    ...createUpkeep({ path: options.path, writer, inTurn }),
    ...createStandings({ writer, inTurn, readers }),
    async drain(segment) {
      await inTurn(() => drainSegment(writer, segment, flagBots))
      writtenBack.note()
    },
    listEvents: (list) => readers.use((connection) => readEvents(connection, list)),
    listBadEvents: (list) => readers.use((connection) => readBadEvents(connection, list)),
    listRejected: (question) => readers.use((connection) => readRejected(connection, question)),
    listHistories: (question) => readers.use((connection) => readHistories(connection, question)),
    listRecentVisitors: (question) => readers.use((one) => readRecentVisitors(one, question)),
    listToldHistories: (question) => readers.use((one) => readToldHistories(one, question)),
    findVisitors: (question) => readers.use((one) => findVisitors(one, question)),
    readVisitor: (question) => readers.use((one) => readVisitor(one, question)),
    report: (question) => readers.use((connection) => askReport(connection, question)),
    async close() {
      closing = true
      writtenBack.stop()
      await turns(async () => {})
      await readers.close()
      writer.closeSync()
      instance.closeSync()
    },
  }
}
