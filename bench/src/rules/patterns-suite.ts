import { compete } from '../harness/compete.ts'
import { toSpread } from '../harness/spread.ts'
import type { Suite } from '../suite.ts'
import { toConfig } from './engines/segue.ts'
import { NOW } from './visitors.ts'

/** What the largest patterns and globs cost on the longest text, one decision each. */
export const patternsSuite: Suite = {
  title: 'Rules: the worst patterns on 2,048 characters',
  measure: ({ artefacts: { rules }, terms }) => {
    const session = { id: 'session', number: 1, startedAt: NOW, lastAt: NOW }
    const situation = { now: NOW, zone: 'UTC', traits: { custom: { text: TEXT } } }
    const contenders = HOSTILE.map(([op, value]) => {
      const when = { trait: 'custom.text', op, value, ignoreCase: op === 'regex' }
      const program = rules.compile({ ...toConfig([]), segments: [{ id: 's', name: 'S', when }] })
      const profile = rules.createProfile(program, 'visitor', session, NOW)
      return {
        name: `${op} ${value.slice(0, 12)}…`,
        run: () => rules.decide(program, profile, situation),
      }
    })
    const rounds = compete(contenders, terms)
    const limit = { kind: 'at most', value: 5 } as const
    return contenders.map(({ name }) => ({
      ...({ name, unit: 'ms', limit } as const),
      spread: toSpread(rounds.get(name) ?? []),
    }))
  },
}

const TEXT = `${'a'.repeat(2_047)}!`

const HOSTILE: readonly (readonly [op: string, value: string])[] = [
  ['regex', `(?:${Array(24).fill('a?').join('|')})*a$`],
  ['regex', '([^x]?){49}b'],
  ['regex', '(.?){49}$'],
  ['glob', '*a'.repeat(8)],
  ['glob', '**a'.repeat(8)],
]
