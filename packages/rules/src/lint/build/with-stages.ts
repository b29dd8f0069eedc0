import { type Condition, EVENT_TYPES, type Stage } from '@segue/protocol'
import type { Draft } from './draft.ts'
import type { LeafGoal } from './leaf-goal.ts'
import type { Quest } from './quest.ts'

/** Builds a visitor towards a condition, from an empty draft. */
export type BuildDraft = (empty: Draft, goal: Condition, quest: Quest) => Draft | undefined

/** The draft of a visitor who came into the stage that is asked for, if one is, as long ago as it is asked for. */
export function withStages(
  empty: Draft,
  goals: readonly LeafGoal[],
  quest: Quest,
  build: BuildDraft,
): Draft {
  const [asked] = goals.flatMap(({ leaf, wanted }) => ('stage' in leaf ? { leaf, wanted } : []))
  if (!asked || quest.depth > 1) return empty
  const { stages } = quest.program.config.journey
  const { stage: id, orLater, daysAtLeast = 0 } = asked.leaf
  const position = stages.findIndex((stage) => stage.id === id)
  const fitting = stages.filter(
    (_, at) => (orLater ? at >= position : at === position) === (asked.wanted === 'yes'),
  )
  const stage = quest.dice.pick(fitting)
  if (!stage) return empty
  const ageMs = daysAtLeast * DAY_MS + HOUR_MS
  if (stage.lapseAfterDays) {
    const gone = stage.lapseAfterDays * DAY_MS + ageMs
    return { ...empty, acts: empty.acts.map((act) => ({ ...act, ageMs: act.ageMs + gone })) }
  }
  const kept = [...empty.acts, ...keepingActs(stages, ageMs)]
  if (!stage.enter) return { ...empty, acts: [...kept, ...agedActs(empty, ageMs)] }
  const entered = build(empty, entryOf(stage, stages), { ...quest, depth: quest.depth + 1 })
  if (!entered) return empty
  return { ...entered, at: empty.at, acts: [...kept, ...agedActs(entered, ageMs)] }
}

/** What somebody does for so long lest they lapse. */
function keepingActs(stages: readonly Stage[], ageMs: number): Draft['acts'] {
  const lapses = stages.flatMap(({ lapseAfterDays }) => lapseAfterDays ?? [])
  const stepMs = (Math.min(...lapses) * DAY_MS) / 2
  const steps = Number.isFinite(stepMs) ? Math.ceil(ageMs / stepMs) - 1 : 0
  return Array.from({ length: steps }, (_, index) => ({
    ageMs: (index + 1) * stepMs,
    type: EVENT_TYPES.pageView,
  }))
}

/** What is to be so at the moment of entering a stage: its entry, not its exit, and no later stage is open. */
export function entryOf({ id, enter, exit }: Stage, stages: readonly Stage[]): Condition {
  const place = stages.findIndex((stage) => stage.id === id)
  const later = stages.slice(place + 1).flatMap((stage) => stage.enter ?? [])
  const shut = [...(exit ? [exit] : []), ...later]
  return { all: [...(enter ? [enter] : []), ...shut.map((part) => ({ none: [part] }))] }
}

/** What a draft did, so much longer ago, with the facts that held then. */
function agedActs({ acts, facts, path }: Draft, ageMs: number): Draft['acts'] {
  const newest = Math.min(...acts.map((act) => act.ageMs))
  return acts.map((act) => ({
    ...act,
    ...(path !== undefined && act.ageMs === newest && { path }),
    traits: { ...facts, ...act.traits },
    ageMs: act.ageMs + ageMs,
  }))
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
