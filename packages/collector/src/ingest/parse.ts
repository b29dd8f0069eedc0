import { isUtf8 } from 'node:buffer'
import type { Delivery } from './delivery.ts'
import { refuseDelivery } from './refuse.ts'

/** Parses the body as JSON. */
export function parse(delivery: Delivery): void {
  const { body } = delivery
  try {
    if (!isUtf8(body)) throw new SyntaxError('not UTF-8')
    delivery.input = JSON.parse(body.toString('utf8'))
  } catch {
    refuseDelivery(delivery, 'BODY_NOT_JSON', {
      code: 'BODY_NOT_JSON',
      path: '',
      received: `${body.length} bytes`,
      expected: 'one JSON document in UTF-8',
      remedy: 'Send JSON.stringify(batch).',
    })
  }
}
