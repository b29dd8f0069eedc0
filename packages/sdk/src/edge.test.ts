import { expect, test } from 'vitest'
import { createEdge } from './edge.ts'

test('an error of ours is reported and does not reach the caller', () => {
  const reported: unknown[] = []
  const edge = createEdge((error) => reported.push(error))
  const fails = edge.quiet(() => {
    throw new Error('ours')
  })
  expect(fails()).toBeUndefined()
  expect(reported).toEqual([new Error('ours')])
})

test('a listener that fails is reported and keeps listening', () => {
  const reported: unknown[] = []
  const edge = createEdge((error) => reported.push(error))
  const target = new EventTarget()
  edge.listen(target, 'press', () => {
    throw new Error('ours')
  })
  target.dispatchEvent(new Event('press'))
  target.dispatchEvent(new Event('press'))
  expect(reported).toHaveLength(2)
})

test('a stopped edge hears and does nothing more', () => {
  const edge = createEdge(() => {})
  const heard: string[] = []
  const target = new EventTarget()
  edge.listen(target, 'press', () => heard.push('press'))
  const call = edge.quiet(() => heard.push('call'))
  edge.onStop(() => heard.push('stopped'))
  edge.stop()
  target.dispatchEvent(new Event('press'))
  call()
  expect(heard).toEqual(['stopped'])
})

test('an element that hides addEventListener does not keep us from listening', () => {
  const target = Object.assign(new EventTarget(), { addEventListener: 'an element' })
  const heard: string[] = []
  createEdge(() => {}).listen(target as unknown as EventTarget, 'press', () => heard.push('press'))
  target.dispatchEvent(new Event('press'))
  expect(heard).toEqual(['press'])
})
