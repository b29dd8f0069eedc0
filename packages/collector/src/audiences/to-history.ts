import type { History } from '@segue/rules/simulate'
import type { ToldHistory } from '../store/audience-questions.ts'

/**
 * A stored history as the rules take it. Of the visitor's device and place it knows the newest that the collector was
 * told, in the words that the browser has for them.
 */
export function toHistory(told: ToldHistory, zone: string): History {
  const { visitor, events, device, country, region } = told
  const kind = device === 'phone' ? 'mobile' : device
  const place = { ...(country && { country }), ...(region && { region }) }
  return {
    visitor,
    zone,
    traits: { device: { ...(kind && { kind }) }, geo: place },
    events,
  }
}
