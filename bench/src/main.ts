import { once } from 'node:events'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { loadArtefacts } from './artefacts.ts'
import { visitAll } from './browser/browser-bench.ts'
import { toOverview } from './browser/overview.ts'
import { toVerdicts } from './browser/verdicts.ts'
import { bytesSuite } from './bytes/bytes-suite.ts'
import { measureCollector } from './collector/collector-bench.ts'
import { readOwnProcessorMs } from './harness/read-own-processor-ms.ts'
import { type Row, toVerdict } from './harness/row.ts'
import { toTable } from './harness/table.ts'
import { measureReports } from './reports/reports-bench.ts'
import { coldPatternsSuite } from './rules/cold-patterns-suite.ts'
import { compileSuite } from './rules/compile-suite.ts'
import { historySuite } from './rules/history-suite.ts'
import { patternsSuite } from './rules/patterns-suite.ts'
import { segmentsSuite } from './rules/segments-suite.ts'
import type { Suite } from './suite.ts'
import { wireSuite } from './wire/wire-suite.ts'

/**
 * Runs every suite and prints a table each, or one JSON document with `--json`; with a part's name that part alone:
 * `rules` (with wire and bytes), `collector`, `reports`, `browser`. A missed limit is told, not thrown. Each suite of
 * the first part has a worker of its own, so that none runs on what the engine learned in another.
 */
export async function main({ words, root }: { words: string[]; root: string }): Promise<void> {
  const json = words.includes('--json')
  const results: object[] = []
  const tell = (title: string, rows: readonly Row[], overview?: string) => {
    if (!json && overview !== undefined) console.log(`${overview}\n`)
    if (!json) console.log(`${toTable(title, rows)}\n`)
    results.push({ title, rows: rows.map((row) => ({ ...row, verdict: toVerdict(row) })) })
  }
  const isAsked = (part: Part) => !PARTS.some((one) => words.includes(one)) || words.includes(part)
  for (const [index, { title }] of isAsked('rules') ? SUITES.entries() : []) {
    tell(title, await measureApart({ index, root }))
  }
  const rounds = readNumber(words, 'rounds', ROUNDS)
  if (isAsked('collector')) {
    const events = readNumber(words, 'events', EVENTS)
    tell(`Collector: medians of ${rounds} rounds`, await measureCollector(root, { rounds, events }))
  }
  if (isAsked('reports')) {
    const events = readNumber(words, 'events', EVENTS)
    const asks = rounds * ASKS_PER_ROUND
    const { views, filters } = await measureReports(root, { asks, events })
    tell(
      `Reports: ${events} events of a month; 95 of 100 of ${asks} answers while more come`,
      views,
    )
    tell('Reports with filters ÷ a scan of the columns they need, processor time', filters)
  }
  if (isAsked('browser')) {
    const visits = await visitAll(root, rounds)
    tell(`Browser: medians of ${rounds} rounds`, toVerdicts(visits), toOverview(visits))
  }
  const machine = { node: process.version, platform: `${process.platform} ${process.arch}` }
  console.log(json ? JSON.stringify({ machine, results }, null, 2) : `${FOOT} ${machine.node}.`)
}

/** The number behind `--<name>`. */
function readNumber(words: readonly string[], name: string, standard: number): number {
  const asked = Number(words[words.indexOf(`--${name}`) + 1])
  return words.includes(`--${name}`) && asked >= 1 ? asked : standard
}

const PARTS = ['rules', 'collector', 'reports', 'browser'] as const
type Part = (typeof PARTS)[number]

async function measureApart(task: Task): Promise<readonly Row[]> {
  const worker = new Worker(new URL(import.meta.url), { workerData: task })
  const [rows] = await once(worker, 'message')
  return rows
}

/** The suite at that place of {@link SUITES}, and the repository's folder. */
interface Task {
  readonly index: number
  readonly root: string
}

const SUITES: readonly Suite[] = [
  segmentsSuite('mixed'),
  segmentsSuite('distinct'),
  segmentsSuite('traits'),
  historySuite('common'),
  historySuite('widest'),
  compileSuite,
  patternsSuite,
  coldPatternsSuite,
  wireSuite,
  bytesSuite,
]

const TERMS = { rounds: 61, sampleMs: 10, warmUpMs: 400, clock: readOwnProcessorMs }

/** Rounds of the collector, and visits to each contender in the browser. */
const ROUNDS = 5
const ASKS_PER_ROUND = 4
/** Events the collector is loaded with, and reports are about. */
const EVENTS = 1_000_000

const FOOT = `Medians of interleaved rounds, ${TERMS.rounds} where no other number is told; see bench/README.md for what they say.`

if (!isMainThread) {
  const { index, root }: Task = workerData
  const artefacts = await loadArtefacts(root)
  parentPort?.postMessage(SUITES[index]?.measure({ artefacts, terms: TERMS, root }))
}
