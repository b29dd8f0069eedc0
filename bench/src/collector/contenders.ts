import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Ready, type Stack, startProgram, stopProgram } from '../../../e2e/stack.ts'
import { countGood, type StudioApi } from '../../../e2e/studio-api.ts'
import { listTree, readProcessorMs } from './processes.ts'

/** A collector that is measured. */
export interface Contender {
  readonly name: string
  /** Where batches go, with the key. */
  readonly address: string
  /** Processor time of what accepts, milliseconds. */
  readonly acceptMs: () => number
  /** Processor time of all of it. */
  readonly wholeMs: () => number
  /** Resolves once so many events in all are where reports find them. */
  readonly stored: (events: number) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Segue as `npm start` runs it; the stack is stopped by whoever started it. `api` is that of its site. */
export function toSegue(stack: Stack, api: StudioApi): Contender {
  const { url, key, child } = stack.collector
  const pid = child.pid ?? 0
  return {
    name: NAMES.segue,
    address: `${url}/v1/events?k=${key}`,
    acceptMs: () => readProcessorMs(pid),
    wholeMs: () => listTree(pid).reduce((sum, one) => sum + readProcessorMs(one), 0),
    async stored(events) {
      while ((await countGood(api)) < events) await new Promise((done) => setTimeout(done, LOOK_MS))
    },
    stop: async () => undefined,
  }
}

/** The bound: what decompressing and parsing alone costs. */
export async function startLimit(root: string): Promise<Contender> {
  return toContender(NAMES.limit, await startProgram(join(root, 'bench/dist/limit.js'), {}))
}

/** The obvious collector; `undefined` where better-sqlite3 is not installed, which takes minutes to compile. */
export async function startSqlite(root: string, file: string): Promise<Contender | undefined> {
  try {
    createRequire(join(root, 'bench/dist/sqlite.js')).resolve('better-sqlite3')
  } catch {
    return undefined
  }
  const program = await startProgram(join(root, 'bench/dist/sqlite.js'), { BENCH_FILE: file })
  return toContender(NAMES.sqlite, program)
}

/** All of it is in one process, and what was answered is stored. */
function toContender(name: string, { url, child }: Ready): Contender {
  const readMs = () => readProcessorMs(child.pid ?? 0)
  return {
    ...{ name, address: `${url}/v1/events`, acceptMs: readMs, wholeMs: readMs },
    stored: async () => undefined,
    stop: () => stopProgram(child),
  }
}

/** The names in tables. */
export const NAMES = { segue: 'Segue', limit: 'the limit', sqlite: 'fastify + SQLite' } as const

const LOOK_MS = 100
