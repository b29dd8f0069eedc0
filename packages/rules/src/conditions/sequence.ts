import type { SequenceCondition, SequenceStep } from '@segue/protocol'
import { type Aggregate, planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { type Build, compileMatches, type Matches } from '../build.ts'
import { knowOnly } from '../know-only.ts'
import { type Ask, toSeconds } from '../scene.ts'
import { EVER, windowSeconds } from '../time/window.ts'

/** Yes once the steps happened in order, each by an event of its own. It stays yes. */
export function compileSequence(condition: SequenceCondition, build: Build): Ask {
  const { sequence, within, without } = condition
  const compileStep = (step: SequenceStep) => {
    knowOnly('event where', step)
    return compileMatches(step, build)
  }
  const steps = sequence.map(compileStep)
  const breaks = without === undefined ? without : compileStep(without)
  const key = planAggregate(
    build,
    ['sequence', sequence, within, without],
    (scene) => steps.some((matches) => matches(scene)) || breaks?.(scene) === true,
    addToSequence(steps, within ? windowSeconds(within) : EVER, breaks),
  )
  return (scene) => typeof stateOf(scene, key) === 'number'
}

/**
 * The state is the second of the match once there is one. Until then it is `[newest, ...starts]`: the newest second
 * taken notice of, and for each number of steps done in order the newest second at which such a chain began. The
 * newest beginning is all that counts, since what ends a chain in time is how long ago it began.
 *
 * Events are taken in the order they arrive. With each, what lies in the future (the clock was set back) becomes now;
 * one from before the newest taken is left out.
 */
function addToSequence(
  steps: readonly Matches[],
  reach: number,
  breaks: Matches | undefined,
): Aggregate {
  return (state, scene) => {
    if (typeof state === 'number') return state
    const done = steps.map((matches) => matches(scene))
    const isBroken = breaks?.(scene)
    const settle = (second: number) => Math.min(second, toSeconds(scene.now))
    const second = settle(toSeconds(scene.entry.at))
    const [newest, ...starts] = (state as Chains).map((known) => known && settle(known))
    if (newest && newest > second) return [newest, ...starts]
    for (let step = steps.length - 1; step >= 0; step -= 1) {
      const isLast = step === steps.length - 1
      const start = step === 0 ? second : isBroken && !isLast ? null : starts[step - 1]
      if (isBroken && !isLast) starts[step] = null
      if (done[step] && typeof start === 'number' && second - start <= reach) {
        if (isLast) return second
        starts[step] = start
      }
    }
    return [second, ...Array.from(starts, (start) => start ?? null)]
  }
}

type Chains = readonly (number | null)[]
