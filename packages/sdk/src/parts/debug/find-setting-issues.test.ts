import { expect, test } from 'vitest'
import { findSettingIssues } from './find-setting-issues.ts'

test.each([
  ['consent', 'yes', 'data-consent', '"yes"', 'granted or required or denied'],
  ['sessionIdleMinutes', 'soon', 'data-session-idle-minutes', '"soon"', 'a number from 1 to 1440'],
  ['sessionIdleMinutes', 0, 'data-session-idle-minutes', '0', 'a number from 1 to 1440'],
  ['dataLayer', 'off', 'data-data-layer', '"off"', 'both or read or write or none'],
  ['personalizeWhilePending', 'no', 'data-personalize-while-pending', '"no"', 'true or false'],
  ['sessionEndsAt', 'noon', 'data-session-ends-at', '"noon"', 'a list of midnight, campaign'],
  ['holdout', 1.1, 'data-holdout', '1.1', 'a number from 0 to 1'],
])('%s: %j is told with attribute, what came and what was expected', (...row) => {
  const [name, value, path, received, expected] = row
  expect(findSettingIssues({ [name]: value }, [])).toEqual([
    { code: 'SETTING_INVALID', path, received, expected, remedy: expect.any(String) },
  ])
})

test.each(['nothing', 'constructor'])('%s is no setting', (name) => {
  expect(findSettingIssues({ [name]: 'x' }, [])).toMatchObject([
    { code: 'SETTING_UNKNOWN', path: `data-${name}`, received: '"x"' },
  ])
})

test('what is sound is passed over, from the tag and from the site config', () => {
  const tag = { consent: 'granted', sessionEndsAt: 'midnight, campaign', track: '', holdout: 0.1 }
  const site = { track: ['forms'], seed: 'x', tcf: {}, identity: {}, debug: true, localOnly: false }
  expect([...findSettingIssues(tag, []), ...findSettingIssues(site, ['forms'])]).toEqual([])
})

test.each([
  ['a track whose code is not there', { track: 'forms links' }, 'PACK_MISSING', 'a list of forms'],
  ['a word that is no track', { track: 'form' }, 'SETTING_INVALID', 'a list of engagement, links,'],
])('%s is told', (_, settings, code, expected) => {
  expect(findSettingIssues(settings, ['forms'])).toMatchObject([
    { code, path: 'data-track', expected: expect.stringContaining(expected) },
  ])
})
