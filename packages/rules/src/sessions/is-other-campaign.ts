import { EVENT_TYPES, isRecord, type JsonObject, type Profile } from '@segue/protocol'

/**
 * True for a landing that the site or an advertisement marked otherwise than the newest one known. A link without marks
 * never begins a campaign: who comes back from the page of a payment is still the same visit. False where sources
 * are not remembered, because the visitor denied personalization.
 */
export function isOtherCampaign(
  { first, last }: Profile['source'],
  type: string,
  { source }: JsonObject,
): boolean {
  if (type !== EVENT_TYPES.pageView || !isRecord(source)) return false
  const isKnown = Object.keys(first).length > 0
  const isMarked = MARKS.some((mark) => source[mark] !== undefined)
  return isKnown && isMarked && MARKS.some((mark) => source[mark] !== last[mark])
}

const MARKS = ['source', 'medium', 'campaign', 'term', 'content', 'id', 'click']
