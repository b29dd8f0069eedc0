import { pause, type Shopper } from './shopper.ts'

/** Some of those who bought are asked how it was, and answer: worse where they had pressed in anger. */
export function maybeAnswerSurvey(shopper: Shopper): void {
  const { browser, random, anger } = shopper
  if (!random.chance(ANSWER_CHANCE)) return
  pause(shopper, 20)
  const kind = random.pick(['csat', 'nps'] as const)
  const [worst, best] = SCALES[kind]
  const mood = Math.max(random.next(), random.next()) - (anger > 0 ? ANGER : 0)
  const answer = Math.max(worst, Math.round(worst + mood * (best - worst)))
  browser.track('survey', { kind, answer })
}

/** Chance that somebody who bought answers. */
const ANSWER_CHANCE = 0.5
/** How much of a scale anger takes away. */
const ANGER = 0.4
/** The worst and the best answer. */
const SCALES = { csat: [1, 5], nps: [0, 10] } as const
