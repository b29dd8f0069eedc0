import type { TcfSettings } from '@segue/protocol'
import { expect, test } from 'vitest'
import { toTcfAnswer as answer } from '../../testing/tcf-answer.ts'
import { toSaid } from './to-said.ts'

test.each([
  ['every purpose behind both', answer([1, 5, 6, 8, 9]), {}, 'granted', 'granted'],
  ['those of measurement', answer([1, 8, 9]), {}, 'denied', 'granted'],
  ['all but the device', answer([5, 6, 8, 9]), {}, 'denied', 'denied'],
  ['none', answer([]), {}, 'denied', 'denied'],
  [
    'an answer just given',
    answer([], { eventStatus: 'useractioncomplete' }),
    {},
    'denied',
    'denied',
  ],
  ['purposes of the site', answer([1, 10]), { measurement: [1, 10] }, 'denied', 'granted'],
  ['the vendor too', answer([1, 8, 9]), { vendor: 7 }, 'denied', 'granted'],
  ['another vendor', answer([1, 5, 6, 8, 9]), { vendor: 8 }, 'denied', 'denied'],
  ['no GDPR', answer([1, 5, 6, 8, 9], { gdprApplies: false }), {}, 'pending', 'pending'],
  [
    'no GDPR, by setting',
    answer([], { gdprApplies: false }),
    { elsewhere: 'granted' as const },
    'granted',
    'granted',
  ],
  ['junk in place of lists', answer([], { purpose: 'all', vendor: null }), {}, 'denied', 'denied'],
])('consent to %s is read', (_, given, tcf, personalization, measurement) => {
  expect(toSaid(given, tcf)).toEqual({ personalization, measurement })
})

test.each([
  ['while the dialog is open', answer([1, 5, 6, 8, 9], { eventStatus: 'cmpuishown' })],
  ['after an error of the tool', answer([1, 5, 6, 8, 9], { cmpStatus: 'error' })],
  ['without a status', answer([1, 8, 9], { eventStatus: undefined })],
  ['in junk', 'yes'],
  ['in nothing', null],
])('nothing is said %s', (_, given) => {
  expect(toSaid(given, {})).toBeUndefined()
})

/** The visitor consented to 1, has not objected to legitimate interest in `purposes`, and `vendor` may claim it. */
function claim(
  purposes: readonly number[],
  vendor: object = { 7: true },
  restrictions = {},
): object {
  const legitimateInterests = Object.fromEntries(purposes.map((id) => [id, true]))
  return answer([1], {
    purpose: { consents: { 1: true }, legitimateInterests },
    vendor: { consents: { 7: true }, legitimateInterests: vendor },
    publisher: { restrictions },
  })
}

const LISTED = { legitimateInterest: [8, 9] }
const OWN = { ...LISTED, vendor: 7 }
test.each<[string, object, TcfSettings, string]>([
  ['without the setting', claim([8, 9]), {}, 'denied'],
  ['by the setting', claim([8, 9]), LISTED, 'granted'],
  ['after an objection to one purpose', claim([8]), LISTED, 'denied'],
  ['of our vendor', claim([8, 9]), OWN, 'granted'],
  ['after an objection to our vendor', claim([8, 9], {}), OWN, 'denied'],
  ['where the publisher forbids', claim([8, 9], { 7: true }, { 8: { 7: 0 } }), OWN, 'denied'],
  ['where it wants consent', claim([8, 9], { 7: true }, { 8: { 7: 1 } }), OWN, 'denied'],
  ['where it wants interest', claim([8, 9], { 7: true }, { 8: { 7: 2 } }), OWN, 'granted'],
  ['where it restricts others', claim([8, 9], { 7: true }, { 8: { 6: 0 } }), OWN, 'granted'],
])('legitimate interest %s: measurement is read', (_, given, tcf, expected) => {
  expect(toSaid(given, tcf)?.measurement).toBe(expected)
})

test.each<[string, readonly number[], string]>([
  ['storing on the device', [1], 'denied'],
  ['profiles', [5], 'denied'],
  ['their use', [6], 'denied'],
  ['understanding audiences', [9], 'granted'],
])('legitimate interest is no basis for %s, or is: %j %s', (_, purposes, expected) => {
  const tcf = { legitimateInterest: purposes, measurement: purposes }
  const given = answer([], { purpose: { legitimateInterests: { [`${purposes}`]: true } } })
  expect(toSaid(given, tcf)?.measurement).toBe(expected)
})

test('a publisher that wants legitimate interest where consent was given leaves no basis', () => {
  const given = answer([1, 8, 9], { publisher: { restrictions: { 8: { 7: 2 } } } })
  expect(toSaid(given, { vendor: 7 })?.measurement).toBe('denied')
})
