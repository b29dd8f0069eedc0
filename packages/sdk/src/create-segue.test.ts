// @vitest-environment happy-dom
import type { SiteConfig, SiteSettings } from '@segue/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { createSegue } from './create-segue.ts'
import type { Pack } from './pack.ts'
import { CONTEXT_PACK } from './packs/context-pack.ts'
import { COOKIELESS_PACK } from './packs/cookieless-pack.ts'
import { DISPLAY_PACK } from './packs/display-pack.ts'
import { FACTS_PACK } from './packs/facts-pack.ts'
import { FORMS_PACK } from './packs/forms-pack.ts'
import { LOCAL_ONLY_PACK } from './packs/local-only-pack.ts'
import { PROPERTIES_PACK } from './packs/properties-pack.ts'
import * as explain from './parts/explain.ts'
import { stopAll } from './platform.ts'
import { toConsentParts } from './testing/consent-parts.ts'

const config: SiteConfig = {
  ...toConsentParts({}).config,
  segments: [{ id: 'new', name: 'New', when: { trait: 'visit.number', op: 'equals', value: 1 } }],
}
const options = { key: 'wk_test', version: 1, config, endpoint: 'http://127.0.0.1:1/v1/events' }

afterEach(() => stopAll())

test('an application brings the parts along', async () => {
  const segue = createSegue({ ...options, parts: { explain: async () => explain } })
  const { segments, text } = await segue.explain()
  expect(segments).toMatchObject([{ segment: 'new', isIn: true }])
  expect(text).toContain('new: yes')
})

test.each(['explain', 'exportMyData'] as const)(
  'without its part, %s rejects and tells why',
  async (call) => {
    const segue = createSegue({ ...options, parts: {} })
    const failed = segue[call]()
    await expect(failed).rejects.toThrow(`PART_NOT_LOADED ${call}`)
    await failed.catch(({ cause }) => {
      expect(String(cause)).toBe(`Error: createSegue was given no part "${call}"`)
    })
  },
)

const start = (settings: SiteSettings, packs: readonly Pack[]) => () =>
  createSegue({ ...options, packs, config: toConsentParts(settings).config })

test.each<[SiteSettings, readonly Pack[], string]>([
  [{ localOnly: true }, [], 'localOnly'],
  [{ localOnly: true }, [PROPERTIES_PACK], 'localOnly'],
  [{ properties: { allow: [] } }, [LOCAL_ONLY_PACK], 'properties'],
  [{ identity: { mode: 'cookieless' } }, [LOCAL_ONLY_PACK], 'cookieless'],
  [{ identity: 'cookieless' as never }, [], 'cookieless'],
])('with the settings %j and other packs it does not start', (settings, packs, name) => {
  expect(start(settings, packs)).toThrow(`PACK_MISSING settings.${name}`)
})

test.each<[SiteSettings, readonly Pack[]]>([
  [{}, []],
  [{ localOnly: false }, []],
  [{ identity: { mode: 'cookieless' } }, [COOKIELESS_PACK]],
  [{ identity: 'cookieless' as never }, [COOKIELESS_PACK]],
  [{ identity: { mode: 'stored' } }, [COOKIELESS_PACK]],
  [{ identity: 'stored' as never }, []],
  [{ identity: { cookie: {} } }, []],
  [{ localOnly: true, properties: {} }, [PROPERTIES_PACK, LOCAL_ONLY_PACK]],
])('with the settings %j and what they need it starts', (settings, packs) => {
  expect(start(settings, packs)().getStage()).toBe('')
})

test.each<[unknown, readonly Pack[]]>([
  ['cookiles', [COOKIELESS_PACK]],
  ['cookiles', []],
  ['', []],
  [7, []],
  [{ mode: 'cookiles' }, [COOKIELESS_PACK]],
  [{ mode: 'cookiles' }, []],
])('an identity of %j is told, and nothing is stored', (identity, packs) => {
  const settings = { consent: 'granted', identity } as SiteSettings
  const word = Object(identity).mode === undefined ? identity : Object(identity).mode
  expect(start(settings, packs)).toThrow(`SETTING_INVALID identity "${word}"`)
  expect({ ...localStorage }).toEqual({})
})

test.each<SiteSettings>([{ localOnly: '' as never }, { properties: '' as never }])(
  'an attribute without a value asks for its setting: %j',
  (settings) => {
    expect(start(settings, [])).toThrow('PACK_MISSING settings.')
  },
)

/** Starts with a tag's `data-track`, or the list of a site config. Gives the errors told. */
function tellTracks(track: unknown): string[] {
  const told: string[] = []
  const calls = [['on', 'error', (error: unknown) => told.push(String(error))]]
  const packs = [FORMS_PACK, CONTEXT_PACK, DISPLAY_PACK]
  createSegue({
    ...options,
    packs,
    calls,
    config: toConsentParts({ track } as SiteSettings).config,
  })
  return told
}

test.each([undefined, '', 'forms', 'forms display,context', [], ['forms']])(
  'of the tracks %j none is missing',
  (track) => {
    expect(tellTracks(track)).toEqual([])
  },
)

test.each<[unknown, string[]]>([
  ['links', ['links']],
  ['forms, vitals media', ['vitals', 'media']],
  ['formss', ['formss']],
  [['forms', 'links'], ['links']],
])('of the tracks %j the error names %j', (track, names) => {
  expect(tellTracks(track)).toEqual(
    names.map((name) => `Error: PACK_MISSING settings.track.${name}`),
  )
})

test('a page whose rules do not ask for the time of day does not pay for what the browser knows of time zones', () => {
  const asked = vi.spyOn(Intl, 'DateTimeFormat')
  const segue = createSegue({ ...options, packs: [FACTS_PACK] })
  expect(segue.getSegments()).toEqual(['new'])
  expect(asked).not.toHaveBeenCalled()
  asked.mockRestore()
})
