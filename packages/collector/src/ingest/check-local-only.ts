import { type Issue, isRecord, LOCAL_COUNT } from '@segue/protocol'
import { ERRORS } from '../errors.ts'
import type { Delivery } from './delivery.ts'
import { refuseDelivery } from './refuse.ts'

/**
 * Refuses what names somebody on a site that lets nothing but counts leave the device: a page with an older site
 * config, or whoever has the write key. It is counted, and nothing of it is kept.
 */
export function checkLocalOnly(delivery: Delivery): void {
  const { input, isLocalOnly } = delivery
  if (!isLocalOnly || !isRecord(input)) return
  const named = NAMES.find((name) => input[name] !== undefined)
  if (named !== undefined)
    refuseDelivery(delivery, 'SITE_LOCAL_ONLY', toLocalIssue(named, 'an id', 'no id'))
}

/** What is wrong with an event, however sound, that is no count on such a site. */
export function findLocalIssue(type: string, path: string): Issue | undefined {
  return type === LOCAL_COUNT
    ? undefined
    : toLocalIssue(`${path}.type`, `"${type}"`, `"${LOCAL_COUNT}"`)
}

function toLocalIssue(path: string, received: string, expected: string): Issue {
  const { remedy } = ERRORS.SITE_LOCAL_ONLY
  return { code: 'SITE_LOCAL_ONLY', path, received, expected, remedy }
}

/** Fields of a batch that say whose it is. */
const NAMES = ['visitor', 'session', 'tab'] as const
