import type { Delivery } from './delivery.ts'
import { refuseDelivery } from './refuse.ts'

/** Refuses events of visitors who have not granted measurement. They are counted, and nothing of them is kept. */
export function checkConsent(delivery: Delivery): void {
  const state = delivery.batch?.consent.measurement
  if (state === 'granted') return
  delivery.body = Buffer.alloc(0)
  refuseDelivery(delivery, 'CONSENT_NOT_GRANTED', {
    code: 'CONSENT_NOT_GRANTED',
    path: 'consent.measurement',
    received: `"${state}"`,
    expected: '"granted"',
    remedy: 'Keep events in memory until consent is granted, and drop them when it is denied.',
  })
}
