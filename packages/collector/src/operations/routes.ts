import type { Call, Route } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { measure } from './measure.ts'
import { toMetricsText } from './metrics-text.ts'
import { requireOperator } from './ops-token.ts'
import { findUnreadiness } from './readiness.ts'

/** For those who run a collector: load balancers, and operators with their token. */
export const operationsRoutes: readonly Route[] = [
  { method: 'GET', path: '/readyz', access: 'public', handle: answerReadiness },
  { method: 'GET', path: '/metrics', access: 'public', handle: answerMetrics },
  { method: 'POST', path: '/ops/backup', access: 'public', handle: makeBackup },
]

async function answerReadiness({ reply }: Call, parts: Parts): Promise<unknown> {
  const reasons = await findUnreadiness(parts)
  if (reasons.length > 0) reply.code(503)
  return { ok: reasons.length === 0, reasons }
}

async function makeBackup({ request }: Call, parts: Parts): Promise<unknown> {
  requireOperator(request, parts.settings)
  return parts.operations.backUp(parts)
}

async function answerMetrics({ request, reply }: Call, parts: Parts): Promise<string> {
  requireOperator(request, parts.settings)
  reply.type('text/plain; version=0.0.4; charset=utf-8')
  return toMetricsText(await measure(parts))
}
