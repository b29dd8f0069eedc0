// @vitest-environment happy-dom
import type { SiteSettings } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { createSegue } from './create-segue.ts'
import type { Pack } from './pack.ts'
import { LOCAL_ONLY_PACK } from './packs/local-only-pack.ts'
import { PROPERTIES_PACK } from './packs/properties-pack.ts'
import { stopAll } from './platform.ts'
import { toConsentParts } from './testing/consent-parts.ts'

afterEach(stopAll)

const start = (settings: SiteSettings, packs: readonly Pack[]) => () =>
  createSegue({
    ...{ key: 'k', version: 1, endpoint: 'http://127.0.0.1/', packs },
    config: toConsentParts(settings).config,
  })

test.each<[SiteSettings, readonly Pack[], string]>([
  [{ localOnly: true }, [], 'LOCAL_ONLY_PACK'],
  [{ localOnly: true }, [PROPERTIES_PACK], 'LOCAL_ONLY_PACK'],
  [{ properties: { allow: [] } }, [LOCAL_ONLY_PACK], 'PROPERTIES_PACK'],
])('with the settings %j and other packs it does not start', (settings, packs, name) => {
  expect(start(settings, packs)).toThrow(name)
})

test.each<[SiteSettings, readonly Pack[]]>([
  [{}, []],
  [{ localOnly: false }, []],
  [{ localOnly: true, properties: {} }, [PROPERTIES_PACK, LOCAL_ONLY_PACK]],
])('with the settings %j and what they need it starts', (settings, packs) => {
  expect(start(settings, packs)().getStage()).toBe('')
})
