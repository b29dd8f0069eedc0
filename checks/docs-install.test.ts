// @vitest-environment happy-dom
import {
  EVENT_TYPES,
  PROFILE_LOG_EVENTS_MAX,
  type Profile,
  SNAPSHOT_CHARS_MAX,
  TEXT_CHARS_MAX,
  TRACKS,
} from '@segue/protocol'
import * as sdk from '@segue/sdk'
import { expect, test, vi } from 'vitest'
import * as limits from '../packages/sdk/src/limits.ts'
import { cartOf } from '../packages/sdk/src/packs/cart.ts'
import { CONTENT_FIELDS } from '../packages/sdk/src/packs/context/to-content.ts'
import { readDevice } from '../packages/sdk/src/packs/device.ts'
import { withLanding } from '../packages/sdk/src/packs/landing.ts'
import { toSource } from '../packages/sdk/src/source.ts'
import { createView } from '../packages/sdk/src/view.ts'
import { codesOf, headingsOf, readDoc, readDocs, rowsOf, samplesOf, sectionOf } from './markdown.ts'

const doc = readDoc('docs/install.md')
const docs = readDocs()
const calls = headingsOf(sectionOf(doc, '## Calls'), 3)
const facts = rowsOf(sectionOf(readDoc('docs/site-config.md'), '## Traits'), 'trait')
const factNames = facts.flatMap(([cell]) => codesOf(cell))

test('the events that Segue sends are those of the table in protocol', () => {
  const listed = rowsOf(sectionOf(doc, '## Events that Segue sends'), 'event')
  expect(listed.flatMap(([cell]) => codesOf(cell))).toEqual(Object.values(EVENT_TYPES))
})

test('the events on request are those of the tracks', () => {
  const listed = rowsOf(sectionOf(doc, '### Events on request'), 'event on request')
  const tracks = listed.flatMap(([cell, track]) =>
    codesOf(cell).map((type) => [codesOf(track)[0], type]),
  )
  expect(tracks).toEqual(
    Object.entries(TRACKS).flatMap(([track, types]) => types.map((type) => [track, type])),
  )
})

test('the tracks have a pack each, and a row in the description of the site config', () => {
  const listed = rowsOf(sectionOf(readDoc('docs/site-config.md'), '### Tracks'), 'track')
  expect(listed.flatMap(([cell]) => codesOf(cell))).toEqual(Object.keys(TRACKS))
  for (const track of Object.keys(TRACKS)) {
    expect(sdk).toHaveProperty(`${track.toUpperCase()}_PACK`)
    expect(doc.text).toContain(`${track.toUpperCase()}_PACK`)
  }
})

test('the signals are those of the emitter', () => {
  const listed = rowsOf(sectionOf(doc, '### on'), 'name').flatMap(([cell]) => codesOf(cell))
  expect(listed).toEqual(Object.keys(SIGNALS))
})

test('the facts of page, device, place and cart are those the snippet gives', () => {
  history.replaceState({}, '', '?size=42')
  const connection = { effectiveType: '4g', saveData: false }
  vi.stubGlobal('navigator', { ...{ userAgent: 'Chrome/131.0', language: 'de' }, connection })
  const cart = cartOf({ traits: {} } as Profile)
  const { page, ...rest } = createView('', readDevice()).traits
  vi.unstubAllGlobals()
  const content = Object.fromEntries(CONTENT_FIELDS.map((field) => [field, '']))
  const given = { ...rest, page: { ...page, ...content }, cart }
  const names = Object.entries(given).flatMap(([namespace, known]) =>
    Object.keys(known).map((name) => `${namespace}.${name.replace('query_size', 'query_*')}`),
  )
  const listed = factNames.filter((name) => Object.hasOwn(given, name.split('.')[0] ?? ''))
  expect(listed.sort()).toEqual(names.sort())
})

test('the facts of a source are those the snippet finds', () => {
  const marks = ['source', 'medium', 'campaign', 'term', 'content', 'id']
  const query = marks.map((mark) => `utm_${mark}=x`).join('&')
  const source = toSource(`https://shop.example/?${query}&gclid=1`, 'https://other.example/')
  const landed = withLanding('page_view', { source }) as { readonly source: object }
  const names = [...Object.keys(landed.source), 'kind'].map((name) => `source.${name}`)
  const listed = factNames.filter((name) => /^source\.\w+$/.test(name))
  expect(listed.sort()).toEqual(names.sort())
})

test.each([
  ['characters of the snapshot', '{} characters', SNAPSHOT_CHARS_MAX],
  ['events in the log', '{} events in the log', PROFILE_LOG_EVENTS_MAX],
  ['events in the queue', '{} events, 1 MiB', limits.QUEUE_EVENTS_MAX],
  ['mebibytes of the queue', 'events, {} MiB', limits.QUEUE_BYTES_MAX / 1_048_576],
  ['events that wait for a choice', 'at most {}, for this page', limits.QUEUE_EVENTS_MAX],
  ['characters of a text', 'cut at {} characters', TEXT_CHARS_MAX],
  [
    'percent of scrolling',
    '`percent_scrolled`: {} or 90',
    limits.SCROLL_PERCENTS.slice(0, 3).join(', '),
  ],
  [
    'percent of a video',
    'passes {} percent',
    `${limits.VIDEO_PERCENTS.slice(0, 3).join(', ')} and 75`,
  ],
  ['characters of a search term', 'at most {} characters', limits.SEARCH_TERM_CHARS_MAX],
  ['seconds of a quick return', 'back within {} s', limits.QUICK_RETURN_MS / 1_000],
  ['seconds of idle engagement', 'in use within {} s', limits.ENGAGED_IDLE_MS / 1_000],
  ['pixels of a rage click', 'half a second and {} pixels', limits.RAGE_PX],
])('the number of %s is the limit', (_, words, limit) => {
  expect(doc.text).toContain(words.replace('{}', limit.toLocaleString('en')))
})

test('every sample calls what there is to call', () => {
  const unknown = docs.flatMap(({ file, text }) =>
    [...text.matchAll(/segue\.(?:push\(\['(\w+)|(\w+)\()/g)]
      .map(([, pushed, called]) => pushed ?? called ?? '')
      .filter((name) => !calls.includes(name))
      .map((name) => `${file} calls ${name}: no call of docs/install.md has this name.`),
  )
  expect(unknown).toEqual([])
})

test('every sample imports what the npm entry exports', () => {
  const samples = docs.flatMap((each) => [...samplesOf(each, 'js'), ...samplesOf(each, 'ts')])
  const names = samples.flatMap(({ text }) =>
    [...text.matchAll(/import \{([^}]+)\} from '@segue\/sdk'/g)].flatMap(([, list = '']) =>
      list.split(/[,\s]+/).filter(Boolean),
    ),
  )
  expect(names).not.toEqual([])
  expect(names.filter((name) => !Object.hasOwn(sdk, name))).toEqual([])
})

test('every data attribute in a sample is one that the document explains', () => {
  const explained = new Set(codesOf(doc.text).flatMap((code) => code.match(DATA_ATTRIBUTE) ?? []))
  const used = docs
    .filter(({ file }) => /^(README|docs\/[\w-]+)\.md$/.test(file))
    .flatMap((each) => samplesOf(each, 'html'))
    .flatMap(({ text }) => text.match(DATA_ATTRIBUTE) ?? [])
  expect(used.filter((name) => !explained.has(name))).toEqual([])
})

const DATA_ATTRIBUTE = /\bdata-[a-z-]+(?==|\b)/g

const SIGNALS: Record<keyof sdk.Signals, true> = {
  ready: true,
  event: true,
  queued: true,
  decision: true,
  leave: true,
  title: true,
  wipe: true,
  token: true,
  stage: true,
  error: true,
}
