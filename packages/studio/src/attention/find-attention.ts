import type {
  ExperimentReport,
  ExperimentResult,
  QualityReport,
  SegmentHealthReport,
} from '@segue/protocol'
import { type Doubt, findDoubts } from '@segue/protocol/api'
import { toCount, toPercent } from '../format/numbers.ts'
import { attention as texts } from '../messages/en/attention.ts'
import { toJudgementText } from '../results/judgement-text.ts'
import { toAddress } from '../shell/to-address.ts'
import { EVERYONE, type Names } from '../site/names.ts'

/** Something to look at: `ill` is wrong, `decided` waits for a decision, an `idea` may wait. */
export interface AttentionItem {
  readonly kind: 'ill' | 'decided' | 'idea'
  readonly text: string
  /** Where something can be done about it, and what the way there is called. */
  readonly address: string
  readonly way: string
}

/** The reports that tell what needs attention. */
export interface AttentionReports {
  readonly experiments: ExperimentReport
  readonly quality: QualityReport
  readonly health: SegmentHealthReport
}

/**
 * What needs attention, worst first, and then the next idea. `running` are the ids of the experiences that run, `decided` of
 * those that nobody has to decide of any more.
 */
export function findAttention(
  { experiments, quality, health }: AttentionReports,
  {
    names,
    running,
    decided,
  }: {
    readonly names: Names
    readonly running: ReadonlySet<string>
    readonly decided: ReadonlySet<string>
  },
): readonly AttentionItem[] {
  const judged = experiments.rows
    .filter(({ experience }) => running.has(experience))
    .flatMap((result) => toJudged(result, names, decided.has(result.experience)))
  const doubts = findDoubts(quality).map((doubt) => toDoubtItem(doubt, names))
  return [
    ...judged.filter(({ kind }) => kind === 'ill'),
    ...doubts,
    ...judged.filter(({ kind }) => kind === 'decided'),
    ...toIdea(health, names),
  ]
}

function toJudged(
  result: ExperimentResult,
  names: Names,
  isSettled: boolean,
): readonly AttentionItem[] {
  const code = result.judgement?.code ?? 'undecided'
  const isIll = ILL.has(code)
  if (!isIll && (isSettled || !DECIDED.has(code))) return []
  const { title } = toJudgementText(result, names)
  return [
    {
      kind: isIll ? 'ill' : 'decided',
      text: texts.experience(names.experience(result.experience), title),
      address: '/studio/results',
      way: isIll ? texts.ways.results : texts.ways.decide,
    },
  ]
}

function toDoubtItem(doubt: Doubt, names: Names): AttentionItem {
  const { ways, doubts } = texts
  const quality = { address: toAddress('/studio/reports', { show: 'quality' }), way: ways.quality }
  switch (doubt.code) {
    case 'refused':
      return {
        kind: 'ill',
        text: doubts.refused(toPercent(doubt.share), doubt.reasons.join(', ')),
        address: toAddress('/studio/live', { show: 'bad' }),
        way: ways.refused,
      }
    case 'dropped':
      return { kind: 'ill', text: doubts.dropped(toCount(doubt.events)), ...quality }
    case 'clocks':
      return { kind: 'ill', text: doubts.clocks(toPercent(doubt.share)), ...quality }
    case 'missing':
    case 'contested': {
      const name = names.experience(doubt.experience)
      const text = doubts[doubt.code](name, toPercent(doubt.share))
      return { kind: 'ill', text, address: '/studio/experiences', way: ways.place }
    }
    case 'vanished': {
      const version = toCount(doubt.version ?? 0)
      const text =
        doubt.prop === ''
          ? doubts.event(doubt.event, version)
          : doubts.property(doubt.prop, doubt.event, version)
      return { kind: 'ill', text, ...quality }
    }
  }
}

/** The largest segment that nothing is made for. */
function toIdea({ rows }: SegmentHealthReport, names: Names): readonly AttentionItem[] {
  const [segment] = rows
    .filter((row) => row.segment !== EVERYONE && row.findings.includes('never_targeted'))
    .filter(({ visitors }) => visitors > 0)
    .sort((a, b) => b.visitors - a.visitors)
  if (segment === undefined) return []
  const text = texts.idea(names.segment(segment.segment), toCount(segment.visitors))
  return [{ kind: 'idea', text, address: '/studio/experiences', way: texts.ways.make }]
}

const ILL: ReadonlySet<string> = new Set(['sample_ratio_off', 'arms_mixed', 'guardrail_worse'])
const DECIDED: ReadonlySet<string> = new Set(['variant_better', 'all_worse', 'no_difference'])
