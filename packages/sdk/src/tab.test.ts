// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEdge, type Edge } from './edge.ts'
import { openTab } from './tab.ts'
import { createTextStore } from './text-store.ts'

let edge: Edge

const open = (mayStore = true) =>
  openTab(
    createTextStore(() => sessionStorage),
    'tab',
    { edge, mayStore: () => mayStore },
  )
const hide = () => window.dispatchEvent(new Event('pagehide'))
const comeBack = () =>
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))

beforeEach(() => {
  sessionStorage.clear()
  edge = createEdge(() => {})
})
afterEach(() => edge.stop())

test('numbers count up from 0, over reloads too', () => {
  const before = open()
  expect([before.nextSeq(), before.nextSeq()]).toEqual([0, 1])
  hide()
  const after = open()
  expect(after.id()).toBe(before.id())
  expect(after.nextSeq()).toBe(2)
})

test('a duplicated tab, which starts with a copy of an open record, gets an id of its own', () => {
  const original = open()
  original.nextSeq()
  const copy = open()
  expect(copy.id()).not.toBe(original.id())
  expect(copy.nextSeq()).toBe(0)
})

test('a page back from the cache goes on counting where the later page stopped', () => {
  const first = open()
  first.nextSeq()
  hide()
  edge.stop()
  edge = createEdge(() => {})
  const second = open()
  second.nextSeq()
  hide()
  comeBack()
  expect(second.nextSeq()).toBe(2)
})

test('without consent nothing is stored', () => {
  open(false).nextSeq()
  hide()
  expect(sessionStorage.length).toBe(0)
})

test('a renewed tab leaves nothing of the old id', () => {
  const tab = open()
  tab.nextSeq()
  const old = tab.id()
  tab.renew()
  expect(sessionStorage.length).toBe(0)
  expect(tab.id()).not.toBe(old)
})
