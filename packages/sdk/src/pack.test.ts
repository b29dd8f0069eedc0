// @vitest-environment happy-dom
import { CONTENT_KINDS } from '@segue/dom/content'
import { CORE_KINDS } from '@segue/dom/core'
import { LAYOUT_KINDS } from '@segue/dom/layout'
import { createScriptKinds } from '@segue/dom/scripts'
import { PACK_OF_CHANGE } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { announcePack } from './pack.ts'
import { REDIRECT_PACK } from './packs/redirect-pack.ts'

const page = window as { segue?: unknown }

afterEach(() => {
  page.segue = undefined
})

test('packs wait in the order in which they were announced, beside the calls of the page', () => {
  page.segue = [['track', 'early']]
  const packs = [{ changes: {} }, { language: {} }]
  for (const pack of packs) announcePack(pack)
  expect([...(page.segue as unknown[])]).toEqual([['track', 'early']])
  expect(page.segue).toHaveProperty('packs', packs)
})

test('a pack announced before the stub of the page is not lost', () => {
  const pack = { changes: {} }
  announcePack(pack)
  expect(page.segue).toHaveProperty('packs', [pack])
})

test('the collector is told of exactly the kinds of changes that the core lacks', () => {
  const packs = {
    content: CONTENT_KINDS,
    layout: LAYOUT_KINDS,
    scripts: createScriptKinds(() => undefined),
    redirect: { ...REDIRECT_PACK.changes },
  }
  const kinds = Object.entries(packs).flatMap(([pack, all]) =>
    Object.keys(all).map((kind) => [kind, pack]),
  )
  expect(PACK_OF_CHANGE).toEqual(Object.fromEntries(kinds))
  for (const kind of Object.keys(CORE_KINDS)) expect(PACK_OF_CHANGE).not.toHaveProperty(kind)
})
