import { afterEach, expect, test, vi } from 'vitest'
import { emit, off, on, resetEmitter } from './emitter.ts'

afterEach(resetEmitter)

const decision = { segments: [], stage: 'a', outcomes: [] }

test('listeners hear what is emitted until they leave', () => {
  const heard: unknown[] = []
  const listener = (value: unknown) => heard.push(value)
  on('error', listener)
  emit('error', 1)
  off('error', listener)
  emit('error', 2)
  expect(heard).toEqual([1])
})

test('who listens late hears that we are ready and the newest decision, but no past events', () => {
  const heard: unknown[] = []
  emit('ready', undefined)
  emit('decision', { ...decision, stage: 'old' })
  emit('decision', decision)
  emit('error', 'past')
  on('ready', () => heard.push('ready'))
  on('decision', ({ stage }) => heard.push(stage))
  on('error', (error) => heard.push(error))
  expect(heard).toEqual(['ready', 'a'])
})

test('a new start has no news of the one before, and nobody who listens', () => {
  const heard: unknown[] = []
  on('error', (error) => heard.push(error))
  emit('ready', undefined)
  resetEmitter()
  on('ready', () => heard.push('ready'))
  emit('error', 'unheard')
  expect(heard).toEqual([])
})

test("a listener that throws stops nobody, and its error surfaces as the page's own", () => {
  vi.useFakeTimers()
  const heard: unknown[] = []
  on('error', () => {
    throw new Error("the page's own")
  })
  on('error', (value) => heard.push(value))
  emit('error', 1)
  expect(heard).toEqual([1])
  expect(() => vi.runAllTimers()).toThrow("the page's own")
  vi.useRealTimers()
})
