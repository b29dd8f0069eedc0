import { expect, test } from 'vitest'
import { SHOP_CONFIG, toPage } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

const CALLS: readonly (readonly unknown[])[] = [
  ...[
    ['track', 'x'],
    ['page', 'A', {}],
    ['identify', 'kim', { plan: 'x' }, 'no token'],
  ],
  ...[
    ['group', 'g'],
    ['alias', 'a', 'b'],
    ['set', { a: 1 }],
    ['use', {}],
    ['consent', {}],
  ],
  ...[['getConsent'], ['getSegments'], ['getStage'], ['getVariant', 'note'], ['explain']],
  ...[['exportMyData'], ['privacy'], ['debug'], ['ready', null], ['on', 'event'], ['off', 'event']],
  ...[['explain', 'nobody'], ['preview', { stage: 'nowhere' }], ['reset'], ['forget']],
]
const GRANT = ['consent', { personalization: true, measurement: true }]
const DENIAL = ['consent', { personalization: false, measurement: false }]

test.each<[state: string, tag: string, settings: object, before: readonly unknown[][]]>([
  ['while a choice is pending', '', {}, []],
  ['after a grant', 'data-consent="granted"', {}, []],
  ['after a denial', '', {}, [DENIAL]],
  ['after a withdrawal', '', {}, [GRANT, ['track', 'x'], DENIAL]],
  [
    'with personalization alone',
    '',
    {},
    [['consent', { personalization: true, measurement: false }]],
  ],
  ['with measurement alone', '', {}, [['consent', { personalization: false, measurement: true }]]],
  ['after forgetting', 'data-consent="granted"', {}, [['forget']]],
  ['where a pack is missing', 'data-consent="granted" data-identity="cookieless"', {}, []],
  ['on a cookieless site', '', { consent: 'granted', identity: { mode: 'cookieless' } }, []],
  ['in local-only mode', 'data-consent="granted"', { localOnly: true }, []],
  ['after the stop', 'data-consent="granted"', {}, [['stop']]],
])('%s every call answers or says what is wrong, and none throws', async (_, tag, more, before) => {
  const { page, site, errors } = visit
  site.config = { ...SHOP_CONFIG, settings: { ...SHOP_CONFIG.settings, debug: true, ...more } }
  site.pages['*'] = toPage('', '', tag)
  await page.goto(site.shopUrl)
  const refused = await page.evaluate(
    async (calls) => {
      const segue = window.segue as unknown as Record<string, (...args: unknown[]) => unknown>
      const refused: string[] = []
      for (const [name, ...args] of calls)
        await Promise.resolve(segue[`${name}`]?.(...args)).catch((error) =>
          refused.push(`${error}`),
        )
      return refused.map((text) => text.replace(/^Error: | at .*/g, ''))
    },
    [...before, ...CALLS],
  )
  expect(refused).toEqual(['EXPERIENCE_UNKNOWN', 'STAGE_UNKNOWN'])
  const isStopped = before.some(([name]) => name === 'stop')
  expect(await page.locator('#segue-privacy, #segue-debug').count()).toBe(isStopped ? 0 : 2)
  expect(errors).toEqual([])
})

test.each([
  ['before the script came', ''],
  ['before the script came, where a pack is missing', 'data-identity="cookieless"'],
])('%s every call is kept, and then answers or says what is wrong', async (_, tag) => {
  const { page, site, errors } = visit
  site.config = { ...SHOP_CONFIG, settings: { ...SHOP_CONFIG.settings, debug: true } }
  const push = `window.segue = []
window.told = []
segue.push(['on', 'error', (error) => told.push(error.message.split(' ')[0])])
for (const call of ${JSON.stringify(CALLS)}) segue.push(call)`
  site.pages['*'] = toPage('', `<script>${push}</script>`, `data-consent="granted" ${tag}`)
  await page.goto(site.shopUrl)
  const opened = page.locator('#segue-privacy, #segue-debug')
  await expect.poll(() => opened.count(), { timeout: 20_000 }).toBe(2)
  const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told.sort())
  await expect
    .poll(told, { timeout: 20_000 })
    .toEqual([...(tag ? ['PACK_MISSING'] : []), 'EXPERIENCE_UNKNOWN', 'STAGE_UNKNOWN'].sort())
  expect(errors).toEqual([])
})

test('whatever it is given, no call throws, and the page goes on', async () => {
  const { page, site, errors } = visit
  site.config = { ...SHOP_CONFIG, settings: { ...SHOP_CONFIG.settings, debug: true } }
  site.pages['*'] = toPage('', '', 'data-consent="granted"')
  await page.goto(site.shopUrl)
  const thrown = await page.evaluate(async () => {
    const revoke = (target: object) => {
      const { proxy, revoke } = Proxy.revocable(target, {})
      revoke()
      return proxy
    }
    const ring: { again?: object } = {}
    ring.again = ring
    const unreadable = {
      get type() {
        throw new Error('unreadable')
      },
    }
    const given = [
      ...[undefined, null, Number.NaN, 10n, Symbol('a'), '__proto__', 'x'.repeat(100_000)],
      ...[revoke({}), revoke([]), ring, unreadable, Object.create(null), [1, [2]]],
      ...[document.body, window, { toString: null }],
    ]
    const segue = window.segue as unknown as Record<string, (...args: unknown[]) => unknown>
    const thrown: string[] = []
    // A preview loads the page anew.
    for (const name of Object.keys(segue).filter((name) => !/^(stop|preview)$/.test(name)))
      for (const value of given)
        for (const args of [[value], ['x', value]])
          try {
            await Promise.resolve(segue[name]?.(...args)).catch(() => {})
            segue.push?.([name, ...args])
            segue.push?.(value)
          } catch (error) {
            thrown.push(`${name} ${error}`)
          }
    return thrown
  })
  expect(thrown).toEqual([])
  await page.evaluate(() => window.segue.push(['track', 'alive']))
  await site.until((events) => events.some(({ type }) => type === 'alive'))
  expect(errors).toEqual([])
})
