import type { RulesArtefact } from '../artefacts.ts'
import { type Contender, compete, type Rounds, toRatio, toRatios } from '../harness/compete.ts'
import type { Limit, Row } from '../harness/row.ts'
import { toSpread } from '../harness/spread.ts'
import type { Suite } from '../suite.ts'
import { closures } from './engines/closures.ts'
import type { Answers, Engine } from './engines/engine.ts'
import { growthbook } from './engines/growthbook.ts'
import { jsonLogic } from './engines/json-logic.ts'
import { mingo } from './engines/mingo.ts'
import { createSegue } from './engines/segue.ts'
import { expectAgreement } from './expect-agreement.ts'
import { createSegments, type SegmentsKind } from './segments.ts'
import { createVisitors } from './visitors.ts'

/**
 * Who is in which of 50 segments, for 1,000 visitors, by five engines. Each peer runs with ours and the closures alone:
 * together in one process some engines warm up others, such as by the regular expressions that they share.
 */
export function segmentsSuite(kind: SegmentsKind): Suite {
  return {
    title: TITLES[kind],
    measure: ({ artefacts, terms }) => {
      const engines = enginesWith(artefacts.rules)
      const segments = createSegments(50, kind)
      const visitors = createVisitors(1_000, segments)
      const [ours, bound, ...peers] = engines.map((engine) => ({
        name: engine.name,
        run: engine.prepare(segments, visitors),
      })) as [Contender, Contender, ...Contender[]]
      const rounds = peers.map((peer) => compete([ours, bound, peer], terms))
      const all = [ours, bound, ...peers]
      expectAgreement(new Map(all.map(({ name, run }) => [name, run() as Answers])))
      return toRows(rounds)
    },
  }
}

/** All engines, ours first. */
function enginesWith(rules: RulesArtefact): readonly Engine[] {
  return [createSegue(rules), closures, ...PEERS]
}

/** The rounds are those of each peer, in the order of {@link PEERS}. */
function toRows(rounds: readonly Rounds[]): readonly Row[] {
  const toPeerRows = (than: string, limit?: Limit) =>
    rounds.map((each, index): Row => {
      const name = PEERS[index]?.name ?? ''
      const spread = toRatio(each, name, than)
      return { name: `${name} ÷ ${than}`, unit: 'ratio', spread, ...(limit && { limit }) }
    })
  const ratios = rounds.flatMap((each) => toRatios(each, 'Segue', closures.name))
  return [
    {
      name: 'Segue ÷ closures',
      unit: 'ratio',
      spread: toSpread(ratios),
      limit: { kind: 'at most', value: 1.2 },
    },
    ...toPeerRows('Segue', { kind: 'at least', value: 6 }),
    ...toPeerRows(closures.name),
  ]
}

const PEERS: readonly Engine[] = [growthbook, mingo, jsonLogic]

const TITLES = {
  traits: 'Rules: 50 segments of facts × 1,000 visitors',
  mixed:
    'Rules: 50 mixed segments × 1,000 visitors (a third ask for behaviour; peers get it counted)',
  distinct: 'Rules: the same, with 135 leaves no two of which are the same question',
}
