import { compete } from '../harness/compete.ts'
import { toSpread } from '../harness/spread.ts'
import type { Suite } from '../suite.ts'
import { toConfig } from './engines/segue.ts'
import { HOSTILE, TEXTS } from './hostile-patterns.ts'
import { NOW } from './visitors.ts'

/** What the largest patterns and globs cost, one decision each, on whichever of the longest texts takes longest. */
export const patternsSuite: Suite = {
  title: 'Rules: the worst patterns on 2,048 characters',
  measure: ({ artefacts: { rules }, terms }) =>
    HOSTILE.map(({ op, value, ignoreCase }) => {
      const when = { trait: 'custom.text', op, value, ignoreCase }
      const program = rules.compile({ ...toConfig([]), segments: [{ id: 's', name: 'S', when }] })
      const session = { id: 'session', number: 1, startedAt: NOW, lastAt: NOW }
      const profile = rules.createProfile(program, 'visitor', session, NOW)
      const contenders = TEXTS.map((text, index) => ({
        name: `text ${index}`,
        run: () =>
          rules.decide(program, profile, { now: NOW, zone: 'UTC', traits: { custom: { text } } }),
      }))
      const rounds = compete(contenders, { ...terms, rounds: 15, warmUpMs: terms.warmUpMs / 4 })
      const spreads = [...rounds.values()].map(toSpread)
      const spread = spreads.reduce((worst, each) => (each.median > worst.median ? each : worst))
      const shown = value.length > 20 ? `${value.slice(0, 19)}…` : value
      return {
        name: `${op} ${shown}${ignoreCase ? ', any case' : ''}`,
        unit: 'ms',
        spread,
        limit: { kind: 'at most', value: 5 },
      }
    }),
}
