import type { Profile, SiteSettings } from '@segue/protocol'
import { compile, createProfile } from '@segue/rules'
import { expect, test } from 'vitest'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { SESSIONS_PACK } from './sessions-pack.ts'

const EVENING = Date.parse('2026-11-22T22:50Z')
const NIGHT = Date.parse('2026-11-22T23:10Z')

function learn(rest: Partial<Profile>, settings: SiteSettings, props = {}): Profile | undefined {
  const config = { ...EMPTY_CONFIG, timeZone: 'Europe/Berlin', settings }
  const session = { id: 's', number: 1, startedAt: EVENING, lastAt: EVENING }
  const fresh = createProfile(compile(config), 'v', session, EVENING)
  const profile = { ...fresh, revision: 1, source: { first: { a: 'b' }, last: {} }, ...rest }
  return SESSIONS_PACK.learn?.(profile, { type: 'page_view', at: NIGHT, props }, config)
}

const campaign = { source: { campaign: 'spring' } }

test.each<[string, SiteSettings, object, number]>([
  ['ends at midnight of the site', { sessionEndsAt: ['midnight'] }, {}, 0],
  ['ends at another campaign', { sessionEndsAt: ['campaign'] }, campaign, 0],
  ['goes on past midnight without the rule', { sessionEndsAt: ['campaign'] }, {}, EVENING],
  ['goes on over a campaign without the rule', { sessionEndsAt: [] }, campaign, EVENING],
  ['goes on where nothing is set', {}, campaign, EVENING],
])('a session %s', (_, settings, props, lastAt) => {
  expect(learn({}, settings, props)?.session.lastAt).toBe(lastAt)
})

test('the first event of a visitor ends no session: theirs has just begun', () => {
  const settings: SiteSettings = { sessionEndsAt: ['midnight', 'campaign'] }
  expect(learn({ revision: 0 }, settings, campaign)?.session.lastAt).toBe(EVENING)
})
