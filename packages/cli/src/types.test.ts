import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { EXIT } from './exit-codes.ts'
import { runRecorded as run } from './recorded-run.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const SITE = join(ROOT, 'demo-site/site.json')
const folder = mkdtempSync(join(tmpdir(), 'segue-types-'))
const names = join(folder, 'names.ts')
afterAll(() => rmSync(folder, { recursive: true }))

/** The complaints of TypeScript about a use of the types that were written, one a line. */
function compile(use: string): string {
  writeFileSync(join(folder, 'use.ts'), use)
  const paths = { '@segue/rules/define': [join(ROOT, 'packages/rules/src/define/index.ts')] }
  const options = { ...OPTIONS, paths }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: ['use.ts'] }),
  )
  const tsc = join(ROOT, 'node_modules/.bin/tsc')
  return spawnSync(tsc, ['-p', folder, '--pretty', 'false'], { encoding: 'utf8' }).stdout
}

const OPTIONS = {
  strict: true,
  noEmit: true,
  noUnusedLocals: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  module: 'esnext',
  target: 'es2023',
  moduleResolution: 'bundler',
  allowImportingTsExtensions: true,
  customConditions: ['segue:source'],
  types: [],
}

const TRACK = `import type { Events, Identify, Track } from './names.ts'
declare const segue: {
  readonly track: (type: string, props?: object) => void
  readonly identify: (user: string, traits?: object) => void
}
const track: Track = segue.track
const identify: Identify = segue.identify
`
const DEFINE = `import { defineConfigFor } from '@segue/rules/define'
import type { Names } from './names.ts'
const base = { v: 1, site: 's', name: 'S', timeZone: 'UTC', currency: 'EUR' } as const
const rest = { segments: [], journey: { stages: [] }, experiences: [] } as const
const none = { goals: [] } as const
`

test('writes types of what the demo shop names', async () => {
  const { exit, out } = await run('types', SITE, names)
  expect([exit, out]).toEqual([
    EXIT.done,
    expect.stringMatching(/^Wrote \d+ events, \d+ traits, \d+ slots to /),
  ])
  expect((await run('types', SITE)).out).toContain('export interface Names {')
})

test('TypeScript accepts what the site config means', () => {
  const use = `${TRACK}
track('view_item', { items: [{ item_category: 'running', price: 12 }], currency: 'EUR' })
track('purchase', { value: 120.5 })
track('add_to_cart')
identify('u1', { plan: 'pro' })
export const props: Events['purchase'] = { value: 1 }
`
  expect(compile(use)).toBe('')
}, 60_000)

test('TypeScript refuses a misspelt event, a text for a number, and a number for a text', () => {
  const wrong = [
    "track('view_itm')",
    "track('purchase', { value: '120' })",
    "track('view_item', { items: [{ item_category: 7 }] })",
    'identify(7)',
  ]
  const use = `${TRACK}export type Used = Events\n${wrong.join('\n')}\n`
  const first = use.split('\n').indexOf(wrong[0] ?? '') + 1
  const places = [...compile(use).matchAll(/^\S*use\.ts\((\d+),\d+\): error/gm)]
  expect(places.map(([, line]) => Number(line))).toEqual(wrong.map((_, index) => first + index))
}, 60_000)

test('TypeScript refuses a misspelt event in a site config, and an operator that does not fit a trait', () => {
  const define = (part: string) =>
    `defineConfigFor<Names>()({ ...base, ...rest, ...none, ${part} })`
  const width = (op: string, value: string) => {
    const when = `{ trait: 'device.viewport_width', op: '${op}', value: ${value} }`
    return define(`segments: [{ id: 's', name: 'S', when: { all: [${when}] } }]`)
  }
  const uses = [
    define("goals: [{ id: 'g', name: 'G', event: 'purchase' }]"),
    define("goals: [{ id: 'g', name: 'G', event: 'purchaes' }]"),
    width('less_than', '600'),
    width('starts_with', "'6'"),
  ]
  const first = DEFINE.split('\n').length
  const complaints = compile(`${DEFINE}export const configs = [\n${uses.join(',\n')}\n]\n`)
  const places = [...complaints.matchAll(/^\S*use\.ts\((\d+),\d+\): error/gm)]
  expect(places.map(([, line]) => Number(line) - first)).toEqual([2, 4])
}, 60_000)
