import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { CollectorError } from '../../errors.ts'
import { REPORT_MS_MAX } from '../../limits.ts'

/** Connections for questions: at most so many at once, each interrupted when it takes too long. */
export interface ConnectionPool {
  /** Waits for a free connection. Rejects with `REPORT_TOO_SLOW` when the work exceeds `REPORT_MS_MAX`. */
  readonly use: <Value>(work: (connection: DuckDBConnection) => Promise<Value>) => Promise<Value>
  /** Interrupts what runs and closes every connection. */
  readonly close: () => Promise<void>
}

/** Opens `size` connections. */
export async function createConnectionPool(
  instance: DuckDBInstance,
  size: number,
): Promise<ConnectionPool> {
  const all = await Promise.all(Array.from({ length: size }, () => instance.connect()))
  const free = [...all]
  const queue: ((connection: DuckDBConnection) => void)[] = []

  function take(): Promise<DuckDBConnection> {
    const connection = free.pop()
    if (connection !== undefined) return Promise.resolve(connection)
    return new Promise((done) => queue.push(done))
  }

  function giveBack(connection: DuckDBConnection): void {
    const next = queue.shift()
    if (next === undefined) free.push(connection)
    else next(connection)
  }

  return {
    async use(work) {
      const connection = await take()
      let late = false
      const timer = setTimeout(() => {
        late = true
        connection.interrupt()
      }, REPORT_MS_MAX)
      try {
        return await work(connection)
      } catch (error) {
        throw late ? new CollectorError('REPORT_TOO_SLOW', { retryAfterSeconds: 60 }) : error
      } finally {
        clearTimeout(timer)
        giveBack(connection)
      }
    },
    async close() {
      for (const connection of all) {
        connection.interrupt()
        connection.closeSync()
      }
    },
  }
}
