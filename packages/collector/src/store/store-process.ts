/**
 * The process that owns the store, forked by the collector: a heavy report or a crash here never holds up an
 * acknowledgement. Arguments: the log's folder, the DuckDB file, megabytes of memory, and
 * `flag` or `count` for bots.
 */
import { constants, setPriority } from 'node:os'
import { CollectorError } from '../errors.ts'
import { drainFolder } from './drain-folder.ts'
import { openDuckdbStore } from './duckdb/duckdb-store.ts'
import { isFatal } from './duckdb/is-fatal.ts'
import type { EventStore } from './event-store.ts'
import { toFaultText } from './fault-text.ts'
import type { StoreFailure, StoreMessage, StoreRequest } from './messages.ts'
import type { Standings } from './standings.ts'
import type { Upkeep } from './upkeep.ts'

const [folder = '', path = '', memoryMb = '', bots = ''] = process.argv.slice(2)

// A signal from the terminal reaches both processes; the collector decides when this one ends.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
process.on('disconnect', end)

// Reports may take all the processor that is left over; the threads that DuckDB starts inherit this.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const options = { path, memoryMb: Number(memoryMb), flagBots: bots === 'flag' }
const store = await openDuckdbStore(options).catch(giveUp)
let draining: Promise<string[]> = Promise.resolve([])

process.on('message', async (request: StoreRequest) => {
  const { number } = request
  try {
    send({ number, value: await answer(request, store) })
  } catch (error) {
    send({ number, failure: toFailure(error) }, isFatal(error) ? end : undefined)
  }
})
send({ ready: true })

async function answer(request: StoreRequest, store: EventStore & Upkeep & Standings) {
  switch (request.method) {
    case 'drain':
      draining = draining.catch(() => []).then(() => drainFolder(folder, store))
      return draining
    case 'close':
      await draining.catch(() => [])
      return store.close()
    default:
      // Method and argument belong together, which the compiler knows where the call is made.
      return (store[request.method] as (asked: unknown) => Promise<unknown>)(request.asked)
  }
}

async function giveUp(error: unknown): Promise<never> {
  const message: StoreMessage = { unopened: toFailure(error).text }
  await new Promise((done) => process.send?.(message, done))
  process.exit(1)
}

function toFailure(error: unknown): StoreFailure {
  const text = toFaultText(error)
  return error instanceof CollectorError ? { code: error.code, text } : { text }
}

/** Whoever does not get it is gone, and with them this process. */
function send(message: StoreMessage, onSent: () => void = () => undefined): void {
  process.send?.(message, onSent)
}

/**
 * To exit would wait for DuckDB's threads, and those of a report may wait for JavaScript, which no longer runs: the process
 * would stay, and with it the lock on the file. What is not committed was never taken over.
 */
function end(): void {
  process.kill(process.pid, 'SIGKILL')
}
