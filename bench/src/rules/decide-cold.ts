/** Prints the processor milliseconds of this process's first decision: `decide-cold.js ROOT PATTERN TEXT`, by number. */
import { loadArtefacts } from '../artefacts.ts'
import { readOwnProcessorMs } from '../harness/read-own-processor-ms.ts'
import { HOSTILE, TEXTS } from './hostile-patterns.ts'
import { prepareDecision } from './prepare-decision.ts'

const [, , root = '', pattern, text] = process.argv
const hostile = HOSTILE[Number(pattern)]
if (hostile === undefined) throw new Error(`There is no hostile pattern ${pattern}.`)
const { rules } = await loadArtefacts(root)
const decide = prepareDecision(rules, hostile, TEXTS[Number(text)] ?? '')
const before = readOwnProcessorMs()
decide()
console.log(readOwnProcessorMs() - before)
