import { loadArtefacts } from './artefacts.ts'
import { bytesSuite } from './bytes/bytes-suite.ts'
import { toVerdict } from './harness/row.ts'
import { toTable } from './harness/table.ts'
import { compileSuite } from './rules/compile-suite.ts'
import { historySuite } from './rules/history-suite.ts'
import { patternsSuite } from './rules/patterns-suite.ts'
import { segmentsSuite } from './rules/segments-suite.ts'
import type { Suite } from './suite.ts'
import { wireSuite } from './wire/wire-suite.ts'

/** Runs every suite and prints a table each, or one JSON document with `--json`. A missed limit is told, not thrown. */
export async function main({ words, root }: { words: string[]; root: string }): Promise<void> {
  const artefacts = await loadArtefacts(root)
  const json = words.includes('--json')
  const results = SUITES.map(({ title, measure }) => {
    const rows = measure({ artefacts, terms: TERMS, root })
    if (!json) console.log(`${toTable(title, rows)}\n`)
    return { title, rows: rows.map((row) => ({ ...row, verdict: toVerdict(row) })) }
  })
  const machine = { node: process.version, platform: `${process.platform} ${process.arch}` }
  console.log(json ? JSON.stringify({ machine, results }, null, 2) : `${FOOT} ${machine.node}.`)
}

const SUITES: readonly Suite[] = [
  segmentsSuite('mixed'),
  segmentsSuite('distinct'),
  segmentsSuite('traits'),
  historySuite,
  compileSuite,
  patternsSuite,
  wireSuite,
  bytesSuite,
]

/** Milliseconds of processor time: what other programs take from the machine is not counted. */
function readProcessorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const TERMS = { rounds: 61, sampleMs: 15, warmUpMs: 300, clock: readProcessorMs }

const FOOT = `Medians of ${TERMS.rounds} interleaved rounds; see bench/README.md for what they say.`
