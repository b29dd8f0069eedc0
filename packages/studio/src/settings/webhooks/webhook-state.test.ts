import type { Webhook } from '@segue/protocol/api'
import { expect, test } from 'vitest'
import { toWebhookState } from './webhook-state.ts'

const WEBHOOK: Webhook = {
  ...{ id: 'w', name: 'CRM', url: 'https://crm.example/hook', kinds: [], paused: false },
  ...{ createdAt: 0, by: 'ana@shop.example', failing: null, dead: 0 },
}
const failing = { delivery: 'd', since: 0, attempts: 3, nextAt: 60_000, error: 'status 500' }

test.each<[string, Partial<Webhook>, string]>([
  ['arrives', {}, 'Arrives'],
  ['is paused', { paused: true, failing }, 'Paused'],
  [
    'fails',
    { failing },
    'Does not arrive since 1 Jan 1970, 00:00: status 500, tried 3 times. Next try 1 Jan 1970, 00:01',
  ],
  ['gave up', { dead: 2 }, 'Arrives. Given up: 2'],
])('what is told to a webhook %s', (_, state, text) => {
  expect(toWebhookState({ ...WEBHOOK, ...state }, 'UTC')).toBe(text)
})
