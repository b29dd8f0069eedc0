import type { DuckDBConnection } from '@duckdb/node-api'
import type { InTurn } from '../../../turns.ts'
import type { Standings } from '../../standings.ts'
import type { ConnectionPool } from '../connection-pool.ts'
import { look } from './look.ts'
import { listMembers, pushMembers } from './members.ts'
import { listMoves } from './moves.ts'
import schemaSql from './schema.sql?raw'
import { readWatch, touch, watch } from './watch.ts'

/** What standings need: the connection that writes and a turn on it, and those that read. */
export interface StandingsOptions {
  readonly writer: DuckDBConnection
  readonly inTurn: InTurn
  readonly readers: ConnectionPool
}

/** Makes room for standings. */
export async function prepareStandings(connection: DuckDBConnection): Promise<void> {
  await connection.run(schemaSql)
}

/** The standings of a DuckDB file. Whatever writes takes its turn among the drains, in one transaction. */
export function createStandings({ writer, inTurn, readers }: StandingsOptions): Standings {
  function write<Value>(work: (connection: DuckDBConnection) => Promise<Value>): Promise<Value> {
    return inTurn(async () => {
      await writer.run('BEGIN')
      try {
        const value = await work(writer)
        await writer.run('COMMIT')
        return value
      } catch (error) {
        await writer.run('ROLLBACK').catch(() => undefined)
        throw error
      }
    })
  }

  return {
    watch: (question) => write((connection) => watch(connection, question)),
    readWatch: (question) => readers.use((connection) => readWatch(connection, question)),
    look: (question) => write((connection) => look(connection, question)),
    touch: (question) => write((connection) => touch(connection, question)),
    listMoves: (question) => readers.use((connection) => listMoves(connection, question)),
    listMembers: (question) => readers.use((connection) => listMembers(connection, question)),
    pushMembers: (question) => write((connection) => pushMembers(connection, question)),
  }
}
