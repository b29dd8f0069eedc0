import { basename } from 'node:path'
import * as v from 'valibot'
import type { Call, Route } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { measure } from './measure.ts'
import { toMetricsText } from './metrics-text.ts'
import { requireOperator } from './ops-token.ts'
import { findUnreadiness } from './readiness.ts'

/** For those who run a collector: load balancers, and operators with their token. */
export const operationsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/readyz',
    access: 'public',
    summary:
      'Whether the collector can take events and answer reports; 503 with the reasons if not.',
    answer: v.strictObject({ ok: v.boolean(), reasons: v.array(v.string()) }),
    handle: answerReadiness,
  },
  {
    method: 'GET',
    path: '/metrics',
    access: 'public',
    summary: "Figures for Prometheus, to those with the operator's token.",
    produces: 'text/plain',
    handle: answerMetrics,
  },
  {
    method: 'POST',
    path: '/ops/backup',
    access: 'public',
    action: 'backup.make',
    summary: "Copies everything into a new folder, for those with the operator's token.",
    answer: v.strictObject({ path: v.string(), bytes: v.number() }),
    handle: makeBackup,
  },
]

async function answerReadiness({ reply }: Call, parts: Parts): Promise<unknown> {
  const reasons = await findUnreadiness(parts)
  if (reasons.length > 0) reply.code(503)
  return { ok: reasons.length === 0, reasons }
}

async function makeBackup({ request, note }: Call, parts: Parts): Promise<unknown> {
  requireOperator(request, parts.settings)
  const made = await parts.operations.backUp(parts)
  note({ by: 'operator', target: basename(made.path) })
  return made
}

async function answerMetrics({ request, reply }: Call, parts: Parts): Promise<string> {
  requireOperator(request, parts.settings)
  reply.type('text/plain; version=0.0.4; charset=utf-8')
  return toMetricsText(await measure(parts))
}
