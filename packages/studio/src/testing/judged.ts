import type { ExperimentResult, GoalArm, Judgement, VariantResult } from '@segue/protocol'

/** An experience of the tests' site config, judged: 130 of 900 against 90 of 900. */
export function toJudged(judgement: Judgement | null, own: Partial<ExperimentResult> = {}) {
  const arms: GoalArm[] = [
    { ...toArm('control', 90), against: null },
    { ...toArm('bold', 130), against: { ...toStanding(), beats: 0.998, loss: 0.0001 } },
  ]
  const result: ExperimentResult = {
    ...{ experience: 'hero', firstAt: 0, lastAt: 14 * DAY_MS, days: 14 },
    ...{ baseline: 'control', variants: ['bold'], sampleRatio: 0.4, mixed: 0, judgement },
    goals: [{ goal: 'order', role: 'deciding', valueMax: 50, explained: 0, arms }],
    ...own,
  }
  return result
}

/** How the variant of {@link toJudged} stands against the control. */
export function toLead(own: Partial<VariantResult> = {}): VariantResult {
  return { id: 'bold', ...toStanding(), wearsOff: false, ...own }
}

function toStanding() {
  return {
    difference: { estimate: 0.044, low: 0.006, high: 0.082, p: 0.01 },
    lift: { estimate: 0.444, low: 0.061, high: 0.92, p: 0.01 },
  }
}

function toArm(arm: string, converted: number) {
  const rate = converted / 900
  return {
    ...{ arm, visitors: 900, converted, conversions: converted, revenue: converted * 50 },
    rate: { estimate: rate, low: rate - 0.03, high: rate + 0.03 },
    value: { mean: { estimate: rate * 50, low: 0, high: 9 }, against: null },
  }
}

const DAY_MS = 86_400_000
