/**
 * Senders in a process of their own, which yields to the server it measures: `nice node flood.js TERMS`. Prints a
 * `FloodResult` as JSON; fails at an answer that is neither a yes, nor a request to wait, nor 408: that is what it gets
 * where other work kept itself from sending for longer than a request may take.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { toShare } from './figures.ts'
import { createPost } from './post.ts'
import { createSoakBatch } from './send-batch.ts'

/** Whom to flood, and for how long. */
export interface FloodTerms {
  /** The collector's address. */
  readonly url: string
  /** Write keys of two sites: one wants twice what the collector can take, the other a tenth of it. */
  readonly keys: { readonly loud: string; readonly quiet: string }
  readonly eventsPerBatch: number
  readonly ms: number
}

/** What became of it. */
export interface FloodResult {
  /** Batches a second that 16 senders who wait for their answers get taken. */
  readonly capacity: number
  /** Batches of each key that were taken in the end, those of measuring the capacity included. */
  readonly taken: Tallies<number>
  /** Times they were told to wait. */
  readonly refused: Tallies<number>
  /** Milliseconds from sending to the answer, of 99 in 100 taken ones: during the flood, and until all were taken. */
  readonly p99: Tallies<number>
  readonly p99AfterFlood: number
  /** The longest that one was told to wait, seconds. */
  readonly longestWait: number
  /** Times that a batch was given up because it did not arrive in time. */
  readonly timedOut: number
  /** By how much the senders' own process was late, 99 times in 100, milliseconds: their p99 is no better than this. */
  readonly ownDelay: number
}

type Key = keyof FloodTerms['keys']
type Tallies<Value> = Readonly<Record<Key, Value>>

const CAPACITY_MS = 5_000
const LOOK_MS = 20
const terms = JSON.parse(process.argv[2] ?? '') as FloodTerms
const post = createPost()
const taken = { loud: [] as number[], quiet: [] as number[] }
const refused = { loud: 0, quiet: 0 }
const late: number[] = []
let longestWait = 0
let timedOut = 0
const delays: number[] = []
let flooding = true

const capacity = await measureCapacity()
const stopWatching = watchOwnDelay()
const warmUp = taken.loud.splice(0).length
const open = [sendOpenly('loud', capacity * 2.9), sendOpenly('quiet', capacity / 10)]
const [loud, quiet] = await Promise.all(open)
flooding = false
stopWatching()
await Promise.all([...(loud ?? []), ...(quiet ?? [])])
const result: FloodResult = {
  capacity,
  taken: { loud: warmUp + (loud?.length ?? 0), quiet: quiet?.length ?? 0 },
  refused,
  p99: { loud: toShare(taken.loud, 0.99), quiet: toShare(taken.quiet, 0.99) },
  p99AfterFlood: toShare(late, 0.99),
  longestWait,
  timedOut,
  ownDelay: toShare(delays, 0.99),
}
console.log(JSON.stringify(result))
process.exit()

async function measureCapacity(): Promise<number> {
  const since = performance.now()
  const isOver = () => performance.now() - since >= CAPACITY_MS
  async function work(): Promise<void> {
    while (!isOver()) await sendUntilTaken('loud')
  }
  await Promise.all(Array.from({ length: 16 }, work))
  return taken.loud.length / (CAPACITY_MS / 1_000)
}

function watchOwnDelay(): () => void {
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    delays.push(Math.max(0, now - last - LOOK_MS))
    last = now
  }, LOOK_MS)
  return () => clearInterval(timer)
}

/** Sends so many batches a second, whatever becomes of those before. */
async function sendOpenly(key: Key, perSecond: number): Promise<Promise<void>[]> {
  const sent: Promise<void>[] = []
  const since = performance.now()
  for (let ms = 0; ms < terms.ms; ms = performance.now() - since) {
    while (sent.length < (ms / 1_000) * perSecond) sent.push(sendUntilTaken(key))
    await wait(2)
  }
  return sent
}

/** As a browser does: the same batch again, after the time it is told and some more. */
async function sendUntilTaken(key: Key): Promise<void> {
  const body = Buffer.from(JSON.stringify(createSoakBatch(terms.eventsPerBatch)))
  for (;;) {
    const since = performance.now()
    const { status, retryAfter } = await post(`${terms.url}/v1/events?k=${terms.keys[key]}`, body)
    if (status === 200) {
      const ms = performance.now() - since
      return void (flooding ? taken[key] : late).push(ms)
    }
    if (status === 408) {
      timedOut += 1
      continue
    }
    if (![429, 503].includes(status) || !(retryAfter >= 1))
      throw new Error(`Answered ${status}, Retry-After ${retryAfter}`)
    refused[key] += 1
    longestWait = Math.max(longestWait, retryAfter)
    await wait(retryAfter * 1_000 * (1 + Math.random()))
  }
}
