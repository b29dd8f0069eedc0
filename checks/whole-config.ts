import { isRecord } from '@segue/protocol'

/**
 * A sample of the documents as a whole site config: a config stays as it is; members of one (`{ "scores": […] }`), a
 * condition, a change or a target are put into a small valid one that has whatever they refer to.
 */
export function toWholeConfig(sample: unknown): unknown {
  if (!isRecord(sample) || 'v' in sample) return sample
  if ('kind' in sample) return withChange(sample)
  if ('selector' in sample) return withChange({ kind: 'hide', target: sample })
  const isMember = Object.keys(sample).every((key) => Object.hasOwn(SMALL, key))
  return isMember ? withReferences(sample) : withCondition(sample)
}

/** Members take the place of those of the small config; ids that other parts of it refer to are kept. */
function withReferences(members: Record<string, unknown>): unknown {
  const whole: Record<string, unknown> = { ...SMALL, ...members }
  for (const key of ['segments', 'goals'] as const) {
    if (Array.isArray(members[key])) whole[key] = withMissing(members[key], SMALL[key])
  }
  return whole
}

function withMissing(list: readonly unknown[], standard: readonly { readonly id: string }[]) {
  const ids = new Set(list.map((entry) => isRecord(entry) && entry.id))
  return [...list, ...standard.filter(({ id }) => !ids.has(id))]
}

function withCondition(when: Record<string, unknown>): unknown {
  const sample = { id: SAMPLE_SEGMENT, name: 'Sample', when }
  return { ...SMALL, segments: [...SMALL.segments, sample] }
}

function withChange(change: Record<string, unknown>): unknown {
  const variants = [{ id: 'sample', name: 'Sample', changes: [change] }]
  const sample = { id: 'sample', name: 'Sample', state: 'running', mode: 'personalize', variants }
  return { ...SMALL, experiences: [sample] }
}

/** The segment whose condition is the sample. */
export const SAMPLE_SEGMENT = 'sample'

const SMALL = {
  v: 1,
  site: 'shop',
  name: 'Shop',
  timeZone: 'UTC',
  currency: 'EUR',
  settings: {},
  scores: [
    { id: 'interest', name: 'Interest', halfLifeDays: 7, gains: [{ event: 'x', points: 1 }] },
  ],
  rfm: {
    event: 'purchase',
    valueProp: 'value',
    recencyDays: [7, 30, 90],
    frequency: [2, 5],
    monetary: [50, 200, 500],
  },
  segments: [{ id: 'runner', name: 'Runner', when: { event: 'x', op: 'at_least', value: 1 } }],
  journey: {
    stages: [
      { id: 'awareness', name: 'Awareness' },
      { id: 'decision', name: 'Decision', enter: { event: 'x', op: 'at_least', value: 1 } },
    ],
  },
  experiences: [],
  goals: [{ id: 'purchase', name: 'Purchase', event: 'purchase', valueProp: 'value' }],
}
