import { compete } from '../harness/compete.ts'
import { toSpread } from '../harness/spread.ts'
import type { Suite } from '../suite.ts'
import { HOSTILE, TEXTS } from './hostile-patterns.ts'
import { prepareDecision, toName } from './prepare-decision.ts'

/** What the largest patterns and globs cost, one decision each, on whichever of the longest texts takes longest. */
export const patternsSuite: Suite = {
  title: 'Rules: the worst patterns on 1,024 characters',
  measure: ({ artefacts: { rules }, terms }) =>
    HOSTILE.map((hostile) => {
      const contenders = TEXTS.map((text, index) => ({
        name: `text ${index}`,
        run: prepareDecision(rules, hostile, text),
      }))
      const rounds = compete(contenders, { ...terms, rounds: 15, warmUpMs: terms.warmUpMs / 4 })
      const spreads = [...rounds.values()].map(toSpread)
      const spread = spreads.reduce((worst, each) => (each.median > worst.median ? each : worst))
      return { name: toName(hostile), unit: 'ms', spread, limit: { kind: 'at most', value: 5 } }
    }),
}
