import { readFileSync } from 'node:fs'
import { CONFIG_SEGMENTS_MAX, type SiteConfig } from '@segue/protocol'
import { parseConfig } from '@segue/protocol/config'
import { expect, test } from 'vitest'
import { EMPTY_CONFIG } from './testing/empty-config.ts'

const sound: SiteConfig = {
  ...EMPTY_CONFIG,
  journey: { stages: [{ id: 'one', name: 'One' }] },
}

test('the site config that the others are made from is accepted', () => {
  expect(parseConfig(sound)).toMatchObject({ ok: true })
})

const leaf = { trait: 'custom.a', op: 'exists' }
const circle: { all: unknown[] } = { all: [] }
circle.all.push(circle)
const chain = (length: number, end: unknown) =>
  Array.from({ length }, (_, index) => {
    const when = index === length - 1 ? end : { segment: `s${index + 1}` }
    return { id: `s${index}`, name: 'S', when }
  })
const nest = (levels: number) => {
  let when: unknown = leaf
  for (let level = 0; level < levels; level += 1) when = { all: [when] }
  return when
}
const aim = (when: unknown) => ({ segments: [{ id: 'a', name: 'A', when }] })

test.each<[string, object, string, string]>([
  ['ten thousand levels', aim(nest(10_000)), 'CONFIG_TOO_DEEP', 'segments[0].when.all[0].all[0]'],
  ['a part that holds itself', aim(circle), 'CONFIG_NOT_JSON', 'segments[0].when.all[0]'],
  ['ten thousand segments', { segments: chain(10_000, leaf) }, 'CONFIG_TOO_LARGE', ''],
  ['three megabytes of name', { name: 'x'.repeat(3_000_000) }, 'CONFIG_TOO_LARGE', ''],
  [
    'segments in a circle',
    { segments: chain(3, { segment: 's0' }) },
    'CONFIG_SEGMENT_CYCLE',
    'segments[0].when',
  ],
  [
    'a key of the prototype',
    aim(JSON.parse('{"__proto__":{"polluted":1},"trait":"a.b","op":"exists"}')),
    'CONFIG_KEY_UNSAFE',
    'segments[0].when.__proto__',
  ],
  [
    'no number',
    aim({ event: 'a', op: 'at_least', value: Number.NaN }),
    'CONFIG_NOT_JSON',
    'segments[0].when.value',
  ],
])('%s: refused with code and path', (_, part, code, path) => {
  const parsed = parseConfig({
    ...sound,
    journey: { stages: [{ id: 'one', name: 'One' }] },
    ...part,
  })
  const [issue] = parsed.ok ? [] : parsed.issues
  expect(issue).toMatchObject({
    code,
    path: expect.stringMatching(path ? `^${path.replace(/[[\].]/g, '\\$&')}` : '^$'),
  })
  if (code === 'CONFIG_SEGMENT_CYCLE') expect(issue?.received).toContain('s0 → s1 → s2 → s0')
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

const shop = new URL('../../../demo-site/site.json', import.meta.url)
const objectsIn = (value: unknown): object[] => {
  if (typeof value !== 'object' || value === null) return []
  return [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)]
}

test.each(['__proto__', 'constructor', 'prototype'])(
  'a key %s is refused wherever it stands',
  (key) => {
    const config = JSON.parse(readFileSync(shop, 'utf8'))
    const places = objectsIn(config)
    expect(places.length).toBeGreaterThan(100)
    for (const place of places) {
      const value = { polluted: 1 }
      Object.defineProperty(place, key, { value, enumerable: true, configurable: true })
      const parsed = parseConfig(config)
      Reflect.deleteProperty(place, key)
      expect(parsed).toMatchObject({ ok: false, issues: [{ code: 'CONFIG_KEY_UNSAFE' }] })
    }
    expect(parseConfig(config).ok).toBe(true)
  },
)

test('as many segments in a circle as there may be are refused with the way they lead', () => {
  const segments = chain(CONFIG_SEGMENTS_MAX, { segment: 's0' })
  const parsed = parseConfig({ ...sound, segments })
  expect(parsed.ok ? [] : parsed.issues).toMatchObject([
    { code: 'CONFIG_SEGMENT_CYCLE', received: expect.stringContaining('s0 → s1 → s2 → s3') },
  ])
})
