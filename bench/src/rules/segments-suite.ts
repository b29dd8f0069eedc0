import type { RulesArtefact } from '../artefacts.ts'
import { compete, type Rounds, toRatio } from '../harness/compete.ts'
import type { Row } from '../harness/row.ts'
import type { Suite } from '../suite.ts'
import { closures } from './engines/closures.ts'
import type { Engine } from './engines/engine.ts'
import { growthbook } from './engines/growthbook.ts'
import { jsonLogic } from './engines/json-logic.ts'
import { mingo } from './engines/mingo.ts'
import { createSegue } from './engines/segue.ts'
import { expectAgreement } from './expect-agreement.ts'
import { createSegments, type SegmentsKind } from './segments.ts'
import { createVisitors } from './visitors.ts'

/** Who is in which of 50 segments, for 1,000 visitors, by five engines. */
export function segmentsSuite(kind: SegmentsKind): Suite {
  return {
    title: TITLES[kind],
    measure: ({ artefacts, terms }) => {
      const engines = enginesWith(artefacts.rules)
      const segments = createSegments(50, kind)
      const visitors = createVisitors(1_000, segments)
      const contenders = engines.map((engine) => ({
        name: engine.name,
        run: engine.prepare(segments, visitors),
      }))
      expectAgreement(new Map(contenders.map(({ name, run }) => [name, run()])))
      return toRows(compete(contenders, terms))
    },
  }
}

/** All engines, ours first. */
export function enginesWith(rules: RulesArtefact): readonly Engine[] {
  return [createSegue(rules), closures, ...PEERS]
}

function toRows(rounds: Rounds): readonly Row[] {
  return [
    {
      name: 'Segue ÷ closures',
      unit: 'ratio',
      spread: toRatio(rounds, 'Segue', closures.name),
      limit: { kind: 'at most', value: 1.2 },
    },
    ...PEERS.map(
      ({ name }): Row => ({
        name: `${name} ÷ Segue`,
        unit: 'ratio',
        spread: toRatio(rounds, name, 'Segue'),
        limit: { kind: 'at least', value: 6 },
      }),
    ),
    ...PEERS.map(
      ({ name }): Row => ({
        name: `${name} ÷ closures`,
        unit: 'ratio',
        spread: toRatio(rounds, name, closures.name),
      }),
    ),
  ]
}

const PEERS: readonly Engine[] = [growthbook, mingo, jsonLogic]

const TITLES = {
  traits: 'Rules: 50 segments of facts × 1,000 visitors',
  mixed:
    'Rules: 50 mixed segments × 1,000 visitors (a third ask for behaviour; peers get it counted)',
  distinct: 'Rules: the same, with 135 leaves no two of which are the same question',
}
