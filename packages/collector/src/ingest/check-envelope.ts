import { parseBatch } from '@segue/protocol'
import type { Delivery } from './delivery.ts'
import { refuseDelivery } from './refuse.ts'

/** Checks whose events these are. Without a sound envelope none of them can be stored. */
export function checkEnvelope(delivery: Delivery): void {
  const batch = parseBatch(delivery.input)
  if (batch.ok) delivery.batch = batch.value
  else
    for (const issue of batch.issues.slice(0, 1)) refuseDelivery(delivery, 'BATCH_REFUSED', issue)
}
