import { ENGLISH } from '../sentence/english.ts'
import { fill, toValueText } from '../sentence/fill.ts'
import type { Phrases } from '../sentence/phrases.ts'
import { toSentence } from '../sentence/to-sentence.ts'
import type { Need } from './receipt.ts'

/** A need as a line: *1 more for: did view_item at least 3 times in the last 7 days (now 2)*. */
export function toNeedText(need: Need, phrases: Phrases = ENGLISH): string {
  const { condition, actual, atLeast, missing, isBeyond } = need
  const number = toValueText(actual)
  const found = atLeast ? fill(phrases.orMore, { number }) : number
  const now = actual === undefined ? '' : fill(phrases.now, { actual: found })
  const distance = String(Math.abs(missing ?? 0))
  const steps = isBeyond ? fill(phrases.needBeyond, { number: distance }) : distance
  const sentence = toSentence(condition, phrases)
  return fill(templateOf(need, phrases), { number: steps, now, sentence })
}

function templateOf(need: Need, phrases: Phrases): string {
  const { answer, atLeast, missing } = need
  const isYes = answer === 'yes'
  if (isOfClock(need)) return phrases[isYes ? 'needWhen' : 'needWhenNot']
  if (isOfBreak(need)) return phrases[isYes ? 'needBreak' : 'needBreakNot']
  if (missing === undefined && atLeast) return phrases[isYes ? 'needLess' : 'needLessNot']
  if (missing === undefined) return phrases[isYes ? 'needTrue' : 'needFalse']
  return missing > 0
    ? phrases[isYes ? 'needMore' : 'needMoreNot']
    : phrases[isYes ? 'needFewer' : 'needFewerNot']
}

/** True for a streak that has to be shorter: no day of it can be taken back, it can only begin anew. */
function isOfBreak({ condition, missing, atLeast }: Need): boolean {
  const isShorter = missing === undefined ? atLeast === true : missing < 0
  return 'event' in condition && condition.measure === 'streak' && isShorter
}

/** True for a fact that nobody does anything for: it comes with time. */
function isOfClock({ condition }: Need): boolean {
  return 'trait' in condition && /^(time\.|visit\.minutes$)/.test(condition.trait)
}
