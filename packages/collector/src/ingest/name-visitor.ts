import { isRecord } from '@segue/protocol'
import type { Delivery } from './delivery.ts'

/** Gives a batch of a cookieless site the visitor that its browser does not know. */
export function nameVisitor(delivery: Delivery): void {
  const { input, visitorOf } = delivery
  if (visitorOf !== undefined && isRecord(input) && input.visitor === undefined)
    delivery.input = { ...input, visitor: visitorOf() }
}
