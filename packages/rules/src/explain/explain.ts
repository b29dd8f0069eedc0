import type { Experience, Profile, Verdict } from '@segue/protocol'
import { attempt } from '../attempt.ts'
import { decide } from '../decide/decide.ts'
import type { Program } from '../program.ts'
import { createScene, type Scene } from '../scene.ts'
import type { Situation } from '../situation.ts'
import { capFactsOf } from './cap-facts-of.ts'
import { explainCondition, toUnknown } from './explain-condition.ts'
import { explainGate } from './explain-gate.ts'
import { findNeeds } from './find-needs.ts'
import { foreignFieldOfStage } from './foreign-field.ts'
import { ignoredSettings } from './ignored-settings.ts'
import type {
  ExperienceReceipt,
  Receipt,
  SegmentReceipt,
  StageReceipt,
  Wayfinding,
} from './receipt.ts'
import { stageFactsOf } from './stage-facts-of.ts'

/**
 * The receipt of a decision: the same answers as `decide`, each with the values that led to it and, for a *no*, the
 * nearest way to a *yes*. It never throws and changes nothing; it costs nothing where it is not called.
 */
export function explain(program: Program, profile: Profile, situation: Situation): Receipt {
  const scene = createScene(program, profile, situation)
  return {
    at: situation.now,
    stage: explainStage(scene),
    segments: program.segments.map(({ id }) => explainSegment(id, scene)),
    experiences: explainExperiences(scene),
    ignored: ignoredSettings(program.config),
  }
}

/** The receipt of one segment alone. */
function explainSegment(segment: string, scene: Scene): SegmentReceipt {
  const { parts } = explainCondition({ segment }, scene)
  const condition = parts?.[0] ?? explainCondition({ segment }, scene)
  const isIn = condition.answer === 'yes'
  return { segment, isIn, condition, ...(!isIn && findNeeds(condition, 'yes', scene)) }
}

function explainStage(scene: Scene): StageReceipt {
  const { program, profile } = scene
  const stages = program.config.journey.stages.map((stage) => {
    const { id, enter, exit } = stage
    const field = foreignFieldOfStage(stage)
    const known = enter && explainCondition(enter, scene)
    const entry = known && field ? toUnknown(known, field) : known
    return {
      stage: id,
      ...(field && { field }),
      ...(entry && { enter: entry }),
      ...(exit && { exit: explainCondition(exit, scene) }),
      // Who comes there by it may no longer be asked to: the stage counts.
      ...(entry && entry.answer !== 'yes' && findNeeds(entry, 'yes', scene, isInStage(id))),
    }
  })
  return { ...profile.journey, stages }
}

function explainExperiences(scene: Scene): readonly ExperienceReceipt[] {
  const { program, profile } = scene
  const { outcomes } = decide(program, profile, scene.situation)
  return program.experiences.map((experience, index) => {
    const outcome = outcomes[index] ?? { experience: experience.id, arm: null, verdict: 'error' }
    const when = experience.when && explainCondition(experience.when, scene)
    const isRefused = REFUSED.includes(outcome.verdict)
    const variants = experience.variants.map((variant) => ({
      variant: variant.id,
      ...(variant.when && { when: explainCondition(variant.when, scene) }),
    }))
    const asked = isRefused ? [when, ...variants.map((variant) => variant.when)] : []
    const facts = [
      ...attempt(() => explainGate(experience, outcome, outcomes.slice(0, index), scene), []),
      ...(outcome.arm === null ? [] : attempt(() => capFactsOf(experience, scene), [])),
      ...asked.flatMap((receipt) =>
        receipt ? attempt(() => stageFactsOf(receipt, 'yes', scene), []) : [],
      ),
    ]
    const entry = isRefused && findEntry(experience, scene)
    return { ...outcome, facts, ...(when && { when }), variants, ...entry }
  })
}

/** The verdicts of conditions, and of the gates before them: who comes past those is asked for conditions next. */
const REFUSED: readonly Verdict[] = [
  'preview_only',
  'page_no_match',
  'schedule_closed',
  'stage_no',
  'segment_no',
]

/** True of whoever is in a stage. */
function isInStage(stage: string) {
  return ({ profile }: Scene): boolean => profile.journey.stage === stage
}

/** What is missing for an experience's own condition and that of any one of its variants. */
function findEntry({ when, variants }: Experience, scene: Scene): Wayfinding {
  const whens = variants.flatMap((variant) => variant.when ?? [])
  const ofVariants = whens.length < variants.length ? [] : [{ any: whens }]
  const entry = { all: [when ?? [], ofVariants].flat() }
  const receipt = explainCondition(entry, scene)
  return receipt.answer === 'yes' ? {} : findNeeds(receipt, 'yes', scene)
}
