// @vitest-environment happy-dom
import { CONFIG_VERSION, type SiteConfig, TCF_PURPOSES } from '@segue/protocol'
import { toJsonSchema } from '@segue/protocol/config'
import { CONSENT_PACK, createSegue } from '@segue/sdk'
import { afterEach, expect, test } from 'vitest'
import { codesOf, readDoc, rowsOf, sectionOf } from './markdown.ts'

const doc = readDoc('docs/privacy.md')
const rows = rowsOf(doc.text, 'call `consent`')

const SAYS: readonly (readonly string[])[] = [
  ['nothing', 'denied', 'granted'],
  ['none', 'pending', 'denied', 'granted'],
  ['off', 'on'],
  ['required', 'granted', 'denied'],
]
const situations = SAYS.reduce<string[][]>(
  (all, words) => all.flatMap((known) => words.map((word) => [...known, word])),
  [[]],
)

interface Schema {
  readonly properties?: { readonly [field: string]: Schema }
  readonly items?: Schema
}

const settings = (toJsonSchema() as Schema).properties?.settings?.properties ?? {}
const lists = settings.properties?.properties ?? {}

const page = window as { dataLayer?: unknown[] }

afterEach(() => {
  localStorage.clear()
  page.dataLayer = []
  Reflect.deleteProperty(navigator, 'globalPrivacyControl')
})

test.each(situations)('call %s, sources %s, browser %s, site %s: as the table says', (...said) => {
  const row = rows.find((cells) => said.every((word, at) => isFit(cells[at], word)))
  expect(toState(said)).toBe(codesOf(row?.at(-1))[0])
})

test('the purposes of the framework are those of the code', () => {
  const listed = rowsOf(sectionOf(doc, '### TCF'), 'field of `tcf`')
  const defaults = listed.slice(0, 2).map(([name, ids]) => [codesOf(name)[0], ids])
  expect(Object.fromEntries(defaults)).toEqual({
    personalization: TCF_PURPOSES.personalization.join(', '),
    measurement: TCF_PURPOSES.measurement.join(', '),
  })
})

test.each([
  ['### TCF', 'field of `tcf`', Object.keys(settings.tcf?.properties ?? {})],
  ['## Properties', 'list of `properties`', Object.keys(lists)],
  ['## Properties', 'field of a property rule', Object.keys(lists.deny?.items?.properties ?? {})],
])('the rows of %s, %s, are those of the schema', (heading, first, fields) => {
  const listed = rowsOf(sectionOf(doc, heading), first).flatMap(([cell]) => codesOf(cell))
  expect(listed.sort()).toEqual(fields.sort())
})

function isFit(cell: string | undefined, word: string): boolean {
  return cell === 'any' || codesOf(cell)[0] === word
}

/** The state of both purposes on a page where all this is said. */
function toState([call, sources, browser, consent]: readonly string[]): string {
  if (browser === 'on')
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true })
  const state = { analytics_storage: sources, personalization_storage: sources }
  page.dataLayer = [['consent', 'update', state]]
  const asked = sources === 'none' ? {} : { consentSources: ['consent_mode' as const] }
  const isYes = call === 'granted'
  const segue = createSegue({
    ...{ key: 'k', version: 1, endpoint: 'http://127.0.0.1/', packs: [CONSENT_PACK] },
    ...{ consent: consent as 'required' | 'granted' | 'denied' },
    config: { ...EMPTY, settings: asked },
    calls: call === 'nothing' ? [] : [['consent', { personalization: isYes, measurement: isYes }]],
  })
  const { personalization, measurement } = segue.getConsent()
  segue.stop()
  expect(personalization).toBe(measurement)
  return measurement
}

const EMPTY: SiteConfig = {
  ...{ v: CONFIG_VERSION, site: 'shop', name: 'Shop', timeZone: 'UTC', currency: 'EUR' },
  ...{ segments: [], journey: { stages: [] }, experiences: [], goals: [] },
}
