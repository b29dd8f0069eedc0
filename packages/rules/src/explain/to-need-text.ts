import { ENGLISH } from '../sentence/english.ts'
import { fill, toValueText } from '../sentence/fill.ts'
import type { Phrases } from '../sentence/phrases.ts'
import { toSentence } from '../sentence/to-sentence.ts'
import type { Need } from './receipt.ts'

/** A need as a line: *1 more for: did view_item at least 3 times in the last 7 days (now 2)*. */
export function toNeedText(need: Need, phrases: Phrases = ENGLISH): string {
  const { condition, answer, actual, missing, isBeyond } = need
  const now = actual === undefined ? '' : fill(phrases.now, { actual: toValueText(actual) })
  const isWanted = answer === 'yes' ? phrases.needTrue : phrases.needFalse
  const isMore = missing !== undefined && missing > 0
  const template = missing === undefined ? isWanted : isMore ? phrases.needMore : phrases.needFewer
  const distance = String(Math.abs(missing ?? 0))
  const number = isBeyond ? fill(phrases.needBeyond, { number: distance }) : distance
  return fill(template, { number, now, sentence: toSentence(condition, phrases) })
}
