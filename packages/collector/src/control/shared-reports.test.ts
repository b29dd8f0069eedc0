import { expect, test } from 'vitest'
import { SHARES_PER_SITE_MAX } from '../limits.ts'
import { createFolder } from '../testing/folder.ts'
import { openSharedReports, type WantedSharedReport } from './shared-reports.ts'
import { openSignedLinks } from './signed-links.ts'

let now = 1_000_000
const WANTED: WantedSharedReport = {
  ...({ site: 'shop', report: 'retention', query: {}, by: 'ana@shop.example' } as const),
  until: 2_000_000,
}

async function open(folder: string) {
  return openSharedReports(folder, await openSignedLinks(folder, () => now), () => now)
}

test('a token shows its report, also after a restart, until it runs out', async () => {
  now = 1_000_000
  const folder = createFolder()
  const { shared, token } = await (await open(folder)).create(WANTED)
  const again = await open(folder)
  expect(again.read(token)).toEqual({ ...WANTED, id: shared.id, at: now })
  for (const wrong of ['', 'x', `${token}x`, token.replace(/^./, '_')])
    expect(again.read(wrong)).toBeUndefined()
  now = WANTED.until - 1
  expect([again.read(token)?.id, again.list('shop').length]).toEqual([shared.id, 1])
  now = WANTED.until
  expect([again.read(token), again.list('shop')]).toEqual([undefined, []])
})

test('a link that was taken back shows nothing, and only its own site takes it back', async () => {
  now = 1_000_000
  const reports = await open(createFolder())
  const { shared, token } = await reports.create(WANTED)
  const other = await reports.create(WANTED)
  await expect(reports.revoke('other', shared.id)).rejects.toMatchObject({
    code: 'SHARE_ID_UNKNOWN',
  })
  expect(reports.read(token)).toBeDefined()
  await reports.revoke('shop', shared.id)
  expect(reports.read(token)).toBeUndefined()
  expect(reports.read(other.token)).toBeDefined()
})

test('a token that was signed for something else shows no report', async () => {
  const folder = createFolder()
  const links = await openSignedLinks(folder, () => now)
  const reports = await openSharedReports(folder, links, () => now)
  const { shared } = await reports.create(WANTED)
  expect(reports.read(links.create('preview', shared.id, WANTED.until))).toBeUndefined()
})

test(`a site has at most ${SHARES_PER_SITE_MAX}, and others as many`, async () => {
  now = 1_000_000
  const reports = await open(createFolder())
  for (let made = 0; made < SHARES_PER_SITE_MAX; made++) await reports.create(WANTED)
  await expect(reports.create(WANTED)).rejects.toMatchObject({ code: 'SHARES_TOO_MANY' })
  await reports.create({ ...WANTED, site: 'other' })
  now = WANTED.until
  await reports.create({ ...WANTED, until: now + 1 })
})
