import type { RulesArtefact } from '../artefacts.ts'
import { compete, type Terms, toRatio } from '../harness/compete.ts'
import type { Row } from '../harness/row.ts'
import { toSpread } from '../harness/spread.ts'
import type { Suite } from '../suite.ts'
import { type AnySegment, toConfig } from './engines/segue.ts'
import { createSegments } from './segments.ts'

/** What it costs to compile a full site config, against parsing its JSON. */
export const compileSuite: Suite = {
  title: 'Rules: compile 200 segments',
  measure: ({ artefacts: { rules }, terms }) =>
    Object.entries(KINDS).flatMap(([kind, segments]) =>
      measureKind(kind, JSON.stringify(toConfig(segments)), { rules, terms }),
    ),
}

function measureKind(
  kind: string,
  text: string,
  { rules, terms }: { readonly rules: RulesArtefact; readonly terms: Terms },
): readonly Row[] {
  const config = JSON.parse(text)
  const rounds = compete(
    [
      { name: 'compile', run: () => rules.compile(config) },
      { name: 'parse', run: () => JSON.parse(text) },
    ],
    terms,
  )
  return [
    {
      name: `${kind}: compile ÷ JSON.parse`,
      unit: 'ratio',
      spread: toRatio(rounds, 'compile', 'parse'),
    },
    {
      name: `${kind}: compile, on this machine`,
      unit: 'ms',
      spread: toSpread(rounds.get('compile') ?? []),
      limit: { kind: 'at most', value: 5 },
    },
  ]
}

/** Two parts each; no two of the leaves are the same. */
function createEach(toLeaf: (index: number) => object): readonly AnySegment[] {
  return Array.from({ length: 200 }, (_, index) => ({
    id: `segment-${index}`,
    when: {
      all: [toLeaf(index), { trait: `custom.fact-${index}`, op: 'equals', value: `v-${index}` }],
    },
  }))
}

/** What a site has: what the decisions are measured on; and what takes longest, of counts and of patterns. */
const KINDS = {
  mixed: createSegments(200, 'mixed'),
  'counts of their own': createEach((index) => ({
    ...{ event: 'view_item', op: 'at_least', value: 3, within: { days: 7 } },
    where: { prop: 'category', op: 'in', value: [`shoes-${index}`, 'bags'] },
  })),
  'patterns of their own': createEach((index) => ({
    ...{ trait: 'page.path', op: 'regex', value: `^/(shoes|bags)-${index}/[a-z0-9-]{1,20}$` },
  })),
}
