import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { toSpread } from '../harness/spread.ts'
import type { Suite } from '../suite.ts'
import { HOSTILE } from './hostile-patterns.ts'
import { toName } from './prepare-decision.ts'

/** The same decisions in a new process each, the first that it takes: so a visitor's browser takes them. */
export const coldPatternsSuite: Suite = {
  title: 'Rules: the worst patterns on 1,024 characters, the first decision of a process',
  measure: ({ root }) => {
    const script = join(root, 'bench/dist/decide-cold.js')
    const decideOnce = (pattern: number, text: number) =>
      Number(execFileSync(process.execPath, [script, root, `${pattern}`, `${text}`]))
    return HOSTILE.map((hostile, pattern) => {
      const text = hostile.op === 'glob' ? SLASHES : hostile.ignoreCase ? BOTH_CASES : ONE_LETTER
      const spread = toSpread(Array.from({ length: PROCESSES }, () => decideOnce(pattern, text)))
      return { name: toName(hostile), unit: 'ms', spread, limit: { kind: 'at most', value: 5 } }
    })
  },
}

/** Of the texts, those that take longest: in most patterns where case matters, where it does not, and in globs. */
const ONE_LETTER = 0
const SLASHES = 4
const BOTH_CASES = 5
const PROCESSES = 15
