// @vitest-environment happy-dom
import type { SegueEvent } from '@segue/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createQueue, type Queue } from '../delivery/queue.ts'
import { resetEmitter } from '../emitter.ts'
import { createFailedDisk } from '../map-disk.ts'
import { stopAll } from '../platform.ts'
import { moveEvents } from './move-events.ts'

const SESSION = { id: 's', number: 1, startedAt: 1, lastAt: 1 }
let queue: Queue

beforeEach(() => {
  queue = createQueue(createFailedDisk(), () => true)
})
afterEach(() => {
  stopAll()
  resetEmitter()
})

function add(id: string, visitor: string, isWaiting: boolean): void {
  const event = { id, type: 'seen' } as SegueEvent
  const envelope = isWaiting ? '' : `{"visitor":"${visitor}","session":"s"}`
  const owner = isWaiting ? { visitor, session: SESSION } : undefined
  queue.add({ id, envelope, isPrecious: false, owner, event })
}

test('what is to be sent goes under the new id, in order, what was another visitor’s stays', () => {
  add('e1', 'own', false)
  add('e2', 'before', false)
  add('e3', 'own', false)
  moveEvents(queue, { from: 'own', to: 'known' })
  expect(queue.own().map(({ id, envelope }) => [id, JSON.parse(envelope).visitor])).toEqual([
    ['e1', 'known'],
    ['e2', 'before'],
    ['e3', 'known'],
  ])
})

test('so does what waits for a grant, and goes on waiting', () => {
  add('e1', 'own', true)
  add('e2', 'before', true)
  add('e3', 'own', true)
  moveEvents(queue, { from: 'own', to: 'known' })
  expect(queue.own()).toEqual([])
  const waiting = queue.takeWaiting()
  expect(waiting.map(({ id, owner }) => [id, owner?.visitor])).toEqual([
    ['e1', 'known'],
    ['e2', 'before'],
    ['e3', 'known'],
  ])
  expect(waiting.map(({ owner }) => owner?.session)).toEqual([SESSION, SESSION, SESSION])
})
