import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { toSiteScript } from './site-script.ts'

function runScript(config = SITE_CONFIG, window: Record<string, unknown> = {}) {
  const script = toSiteScript({
    key: 'wk_1',
    version: 7,
    config,
    parts: { explain: 'parts/explain.1.js' },
    packs: ['window.packed=1'],
    core: 'window.ran=window.packed',
  })
  runInNewContext(script, { window })
  return { script, window: JSON.parse(JSON.stringify({ ...window, site: siteOf(window.segue) })) }
}

function siteOf(segue: unknown): unknown {
  return (segue as { site?: unknown }).site
}

test('the snippet finds the site config, and calls that waited stay', () => {
  const { window } = runScript(SITE_CONFIG, { segue: [['track', 'x']] })
  expect(window).toMatchObject({
    ran: 1,
    segue: [['track', 'x']],
    site: { key: 'wk_1', version: 7, parts: { explain: 'parts/explain.1.js' } },
  })
  expect(window.site.config.segments).toHaveLength(1)
})

test('nothing stands before the word that browsers shall compile all of it at once', () => {
  expect(runScript().script).toMatch(/^\/\/# allFunctionsCalledOnLoad\n\(window\.segue=/)
})

test.each(['draft', 'archived'] as const)('a site keeps its %s experiences to itself', (state) => {
  const [hero] = SITE_CONFIG.experiences
  const secret = { ...hero!, id: 'secret', name: 'Merger', state }
  const { script, window } = runScript({ ...SITE_CONFIG, experiences: [hero!, secret] })
  expect(window.site.config.experiences).toEqual([hero])
  expect(script).not.toContain('Merger')
})

test('descriptions, guardrails and the address of the schema stay at home', () => {
  const [hero] = SITE_CONFIG.experiences
  const experiences = [{ ...hero!, guardrails: [{ goal: 'purchase' }] }]
  const { script } = runScript({ ...SITE_CONFIG, $schema: 'file:///somewhere', experiences })
  expect(script).not.toMatch(/Looked at running shoes|somewhere|guardrails/)
})

test('texts arrive as they are, also those that would end a script or a line', () => {
  const name = '</script><!--\u2028\u2029\\"'
  const { script, window } = runScript({ ...SITE_CONFIG, name })
  expect(window.site.config.name).toBe(name)
  expect(script).not.toMatch(/<\/|\u2028|\u2029/)
})
