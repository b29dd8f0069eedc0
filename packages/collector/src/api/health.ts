import * as v from 'valibot'
import type { Call, Route } from '../http/route.ts'
import type { Parts } from '../parts.ts'

/** Whether the collector is alive. It is while it can accept; the store is told apart. */
export const healthRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/healthz',
    access: 'public',
    summary: 'Whether the collector is alive, and its store.',
    answer: v.strictObject({ ok: v.boolean(), store: v.string() }),
    handle: answerHealth,
  },
]

function answerHealth(_: Call, { store }: Parts): unknown {
  return { ok: true, store: store.isReady() ? 'ready' : 'restarting' }
}
