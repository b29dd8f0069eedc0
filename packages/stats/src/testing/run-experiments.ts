import type { Inference } from '../inference.ts'
import { liftOf } from '../lift-of.ts'
import { ARM_CONVERTED_MIN, ARM_VISITORS_MIN } from '../limits.ts'
import { createRandom, type Random } from './random.ts'
import type { LivingArm, World } from './worlds.ts'

/** Experiments of a control and one arm, looked at after each day. */
export interface Plan {
  readonly experiments: number
  readonly days: number
  /** Visitors of the arm and of the control each day. */
  readonly perDay: readonly [arm: number, control: number]
  /** The true lift of the arm. */
  readonly lift: number
  readonly inference: Inference
  readonly seed: number
}

/** Shares of the experiments, 0 to 1. */
export interface Outcomes {
  /** The interval left the true lift out on the last day. */
  readonly missed: number
  /** It did so on any day with enough visitors and conversions to say something. */
  readonly everMissed: number
  /** The interval left 0 out on the last day: the lift was seen. */
  readonly told: number
  readonly everTold: number
}

/** Runs the experiments of a plan in a world, and counts how often their intervals were wrong, or saw something. */
export function runExperiments(world: World, plan: Plan): Outcomes {
  const random = createRandom(plan.seed)
  const all = Array.from({ length: plan.experiments }, () => runOne(world, plan, random))
  const shareOf = (holds: (looks: Look[]) => boolean) => all.filter(holds).length / all.length
  return {
    missed: shareOf((looks) => looks.at(-1)?.misses ?? false),
    everMissed: shareOf((looks) => looks.some(({ misses }) => misses)),
    told: shareOf((looks) => looks.at(-1)?.tells ?? false),
    everTold: shareOf((looks) => looks.some(({ tells }) => tells)),
  }
}

interface Look {
  readonly misses: boolean
  readonly tells: boolean
}

function runOne(world: World, { days, perDay, lift, inference }: Plan, random: Random): Look[] {
  const [arm, control] = [world(random, lift), world(random, 0)]
  return Array.from({ length: days }, () => {
    arm.come(perDay[0])
    control.come(perDay[1])
    return look([arm, control], lift, inference)
  })
}

function look(arms: readonly [LivingArm, LivingArm], lift: number, inference: Inference): Look {
  const [arm, control] = [arms[0].toFigure(), arms[1].toFigure()]
  const isEarly =
    Math.min(arms[0].converted(), arms[1].converted()) < ARM_CONVERTED_MIN ||
    Math.min(arm?.visitors ?? 0, control?.visitors ?? 0) < ARM_VISITORS_MIN
  const found = isEarly || !arm || !control ? undefined : liftOf(arm, control, inference)
  if (found === undefined) return { misses: false, tells: false }
  return {
    misses: found.low > lift || found.high < lift,
    tells: found.low > 0 || found.high < 0,
  }
}
