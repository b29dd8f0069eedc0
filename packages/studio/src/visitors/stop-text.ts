import { toLabel } from '../audiences/rule/people-sentence.ts'
import { audiences } from '../messages/en/audiences.ts'
import { visitors as texts } from '../messages/en/visitors.ts'
import type { Stop } from './trace-visitor.ts'

/** What happened at a stop: *viewed a product, /p/trail-shoe*. */
export function toStopText({ event, isNow }: Pick<Stop, 'event' | 'isNow'>): string {
  if (isNow) return texts.now
  if (!event) return texts.timeAlone
  const verbs: { readonly [event: string]: string } = audiences.verbs
  const verb = Object.hasOwn(verbs, event.type) ? verbs[event.type] : toLabel(event.type)
  return event.path ? `${verb}, ${event.path}` : `${verb}`
}

/** Whether the stage or a segment is another one than at the stop before. */
export function isChange({ entered, left, stageBefore, decision }: Stop): boolean {
  return entered.length + left.length > 0 || stageBefore !== decision.stage
}
