import { compete, toRatio } from '../harness/compete.ts'
import { toSpread } from '../harness/spread.ts'
import type { Suite } from '../suite.ts'
import { toConfig } from './engines/segue.ts'
import { createSegments } from './segments.ts'

/** What it costs to compile a full site config, against parsing its JSON. */
export const compileSuite: Suite = {
  title: 'Rules: compile 200 mixed segments',
  measure: ({ artefacts: { rules }, terms }) => {
    const text = JSON.stringify(toConfig(createSegments(200, 'mixed')))
    const config = JSON.parse(text)
    const rounds = compete(
      [
        { name: 'compile', run: () => rules.compile(config) },
        { name: 'parse', run: () => JSON.parse(text) },
      ],
      terms,
    )
    return [
      { name: 'compile ÷ JSON.parse', unit: 'ratio', spread: toRatio(rounds, 'compile', 'parse') },
      {
        name: 'compile, on this machine',
        unit: 'ms',
        spread: toSpread(rounds.get('compile') ?? []),
        limit: { kind: 'at most', value: 5 },
      },
    ]
  },
}
