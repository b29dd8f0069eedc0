import { expect, test, vi } from 'vitest'
import { on } from './emitter.ts'
import { stopAll } from './platform.ts'
import { wrapMethod } from './wrap-method.ts'

function createOwner() {
  const calls: unknown[] = []
  const owner = {
    calls,
    save(this: { calls: unknown[] }, a: number, b: number) {
      this.calls.push([a, b])
      return a + b
    },
  }
  return owner
}

test('the original runs first, with its own this, and its answer comes back', () => {
  const owner = createOwner()
  wrapMethod(owner, 'save', (args) => owner.calls.push(['after', ...args]))
  expect(owner.save(1, 2)).toBe(3)
  expect(owner.calls).toEqual([
    [1, 2],
    ['after', 1, 2],
  ])
})

test("where the page's Proxy gives no function the method works on", () => {
  vi.stubGlobal('Proxy', function junk() {
    return { length: -1 }
  })
  const owner = createOwner()
  const stop = wrapMethod(owner, 'save', () => {})
  vi.unstubAllGlobals()
  expect(owner.save(1, 2)).toBe(3)
  stop()
  expect(owner.save(1, 2)).toBe(3)
})

test('name and length stay', () => {
  const owner = createOwner()
  wrapMethod(owner, 'save', () => {})
  expect([owner.save.name, owner.save.length]).toEqual(['save', 2])
})

test('the stop leaves an own method and an inherited one as they were', () => {
  const owner = createOwner()
  const { save } = owner
  wrapMethod(owner, 'save', () => {})()
  expect(owner.save).toBe(save)
  const list: unknown[] = []
  wrapMethod(list as { push: (...args: never[]) => unknown }, 'push', () => {})()
  expect(Object.hasOwn(list, 'push')).toBe(false)
})

test('a wrapper that others wrapped goes quiet when stopped and still calls through', () => {
  const owner = createOwner()
  const seen: unknown[] = []
  const stop = wrapMethod(owner, 'save', (args) => seen.push(args))
  const ours = owner.save
  owner.save = function (a, b) {
    return ours.call(this, a, b)
  }
  stopAll()
  stop()
  expect(owner.save(1, 2)).toBe(3)
  expect(seen).toEqual([])
})

test('a method that the page locked stays as it is, and that is told', () => {
  const owner = Object.freeze(createOwner())
  const [seen, errors]: unknown[][] = [[], []]
  on('error', (error) => errors?.push(error))
  const stop = wrapMethod(owner, 'save', (args) => seen?.push(args))
  expect(owner.save(1, 2)).toBe(3)
  stop()
  expect(seen).toEqual([])
  expect(errors).toEqual([expect.any(TypeError)])
})
