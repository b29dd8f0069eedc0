import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { CollectorError } from '../../errors.ts'
import { REPORT_MS_MAX } from '../../limits.ts'
import { toStopping } from '../../stopping.ts'

/** Connections for questions: at most so many at once, each interrupted when it takes too long. */
export interface ConnectionPool {
  /**
   * Waits for a free connection. Rejects with `REPORT_TOO_SLOW` when the work exceeds `REPORT_MS_MAX`, and with `STOPPING`
   * once the pool is being closed.
   */
  readonly use: <Value>(work: (connection: DuckDBConnection) => Promise<Value>) => Promise<Value>
  /** Interrupts what runs, and closes every connection once nothing does. */
  readonly close: () => Promise<void>
}

/** Opens `size` connections. */
export async function createConnectionPool(
  instance: DuckDBInstance,
  size: number,
): Promise<ConnectionPool> {
  const all = await Promise.all(Array.from({ length: size }, () => instance.connect()))
  const free = [...all]
  const queue: Waiting[] = []
  let closing = false

  function take(): Promise<DuckDBConnection> {
    if (closing) return Promise.reject(toStopping())
    const connection = free.pop()
    if (connection !== undefined) return Promise.resolve(connection)
    return new Promise((done, fail) => queue.push({ done, fail }))
  }

  function giveBack(connection: DuckDBConnection): void {
    const next = queue.shift()
    if (next === undefined) free.push(connection)
    else next.done(connection)
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
        if (closing) throw toStopping()
        throw late ? new CollectorError('REPORT_TOO_SLOW', { retryAfterSeconds: 60 }) : error
      } finally {
        clearTimeout(timer)
        giveBack(connection)
      }
    },
    async close() {
      closing = true
      for (const { fail } of queue.splice(0)) fail(toStopping())
      while (free.length < all.length) {
        // Again and again, since a statement that is about to begin does not notice it.
        for (const connection of all) if (!free.includes(connection)) connection.interrupt()
        await new Promise((done) => setTimeout(done, INTERRUPT_MS))
      }
      // Closed under a statement, a connection takes the whole process with it.
      for (const connection of all) connection.closeSync()
    },
  }
}

interface Waiting {
  readonly done: (connection: DuckDBConnection) => void
  readonly fail: (error: Error) => void
}

const INTERRUPT_MS = 10
