import { expect, test } from 'vitest'
import { AUDIT_STRANGERS_MAX, AUDIT_STRANGERS_MINUTES } from '../limits.ts'
import { createFolder } from '../testing/folder.ts'
import { openAudit } from './audit.ts'
import { createFailedSignIns } from './failed-sign-ins.ts'

test('users are named, strangers are not, and however many come they push nothing out', async () => {
  const audit = await openAudit(createFolder())
  const ann = { email: 'ann@shop.example', name: 'Ann', roles: {} }
  const users = { byEmail: (email: string) => (email === ann.email ? ann : undefined) }
  let now = 1_000
  const { note } = createFailedSignIns(audit, users as never, () => now)
  for (let stranger = 0; stranger < AUDIT_STRANGERS_MAX + 7; stranger += 1)
    await note(`stranger-${stranger}@x.example`, false)
  await note(ann.email, true)
  now += AUDIT_STRANGERS_MINUTES * 60_000
  await note('stranger@x.example', true)
  const entries = await audit.list({ site: null, limit: 1_000, before: Number.POSITIVE_INFINITY })
  expect(entries.map(({ by, action }) => [by, action])).toEqual([
    ['unknown address, after 7 more', 'session.lock'],
    [ann.email, 'session.lock'],
    ...Array.from({ length: AUDIT_STRANGERS_MAX }, () => ['unknown address', 'session.fail']),
  ])
  expect(JSON.stringify(entries)).not.toContain('stranger')
})
