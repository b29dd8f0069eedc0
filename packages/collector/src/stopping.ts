import { CollectorError } from './errors.ts'

/** What is answered to who comes while the collector stops: another process may take over soon. */
export function toStopping(): CollectorError {
  return new CollectorError('STOPPING', { retryAfterSeconds: 2 })
}
