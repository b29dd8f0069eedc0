import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { CONFIG_BYTES_MAX, CONFIG_DEPTH_MAX } from '../limits.ts'
import { copyJson } from './copy-json.ts'
import { toConfigIssue } from './to-config-issue.ts'

function findingsOf(input: unknown): readonly string[] {
  const findings: string[] = []
  copyJson(input, ({ code, path }) => findings.push(`${code} ${path}`))
  return findings
}

/** What is found, as `CODE path: what was received`. */
function receivedOf(input: unknown): readonly string[] {
  const findings: string[] = []
  copyJson(input, (finding) => {
    const { code, path, received } = toConfigIssue(finding)
    findings.push(`${code} ${path}: ${received}`)
  })
  return findings
}

function nested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

test('of sound JSON a copy is made, and nothing found', () => {
  const sound = { a: [1, 'x', true, null, { b: {} }, []] }
  const findings: unknown[] = []
  const copy = copyJson(sound, (finding) => findings.push(finding)) as typeof sound
  expect(JSON.stringify(copy)).toBe(JSON.stringify(sound))
  expect(copy.a).not.toBe(sound.a)
  expect(findings).toEqual([])
})

test.each([
  ['undefined', undefined],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a bigint', 1n],
])('%s is no JSON', (_, value) => {
  expect(findingsOf({ a: [value] })).toEqual(['CONFIG_NOT_JSON a[0]'])
})

test('depth at the limit is accepted', () => {
  expect(findingsOf(nested(CONFIG_DEPTH_MAX))).toEqual([])
})

test.each([CONFIG_DEPTH_MAX + 1, 10_000, 1_000_000])(
  '%i levels are refused without a stack',
  (levels) => {
    expect(findingsOf(nested(levels))).toEqual([
      `CONFIG_TOO_DEEP ${'[0]'.repeat(CONFIG_DEPTH_MAX)}`,
    ])
  },
)

test.each([
  ['ASCII', 'x', 1],
  ['two bytes', 'é', 2],
  ['three bytes', '€', 3],
  ['four bytes', '😀', 4],
  ['escapes', '\n', 2],
])('bytes are counted as in JSON: %s', (_, char, bytes) => {
  const around = JSON.stringify({ a: '', list: [1, 2] }).length
  const count = Math.floor((CONFIG_BYTES_MAX - around) / bytes)
  const rest = 'x'.repeat(CONFIG_BYTES_MAX - around - count * bytes)
  const text = char.repeat(count) + rest
  expect(findingsOf({ a: text, list: [1, 2] })).toEqual([])
  expect(findingsOf({ a: `${text}x`, list: [1, 2] })).toEqual(['CONFIG_TOO_LARGE '])
})

test('a value that contains itself is told where it comes back, with what it is', () => {
  const circle: { list: unknown[] } = { list: [1] }
  circle.list.push({ list: circle.list }, circle)
  expect(receivedOf({ circle })).toEqual([
    'CONFIG_NOT_JSON circle.list[1].list: circle.list, which it is a part of',
    'CONFIG_NOT_JSON circle.list[2]: circle, which it is a part of',
  ])
  expect(receivedOf(circle.list)).toContain(
    'CONFIG_NOT_JSON [1].list: the whole, which it is a part of',
  )
})

test('a value that stands in two places is no circle', () => {
  const shared = { x: 1 }
  expect(findingsOf({ a: shared, b: [shared, shared] })).toEqual([])
})

class Shop {
  readonly name = 'Shop'
  readonly toJSON = undefined
}
class Stages extends Array<object> {}

const throwing = {
  get name(): string {
    throw new Error('not yet')
  },
}
const endless = {
  get name(): string {
    return this.name
  },
}
const trap = () => {
  throw new Error('trapped')
}
const noList = new Proxy([1], { get: trap })

test.each<[string, unknown, string]>([
  ['a getter that throws', { a: [throwing] }, 'a[0].name: a value that cannot be read'],
  ['a getter that never ends', { a: endless }, 'a.name: a value that cannot be read'],
  ['a revoked proxy', { a: revoked() }, 'a: a value that cannot be read'],
  [
    'a proxy that tells no keys',
    { a: new Proxy({}, { ownKeys: trap }) },
    'a: a value that cannot be read',
  ],
  ['a proxy that tells no members', { a: noList }, 'a: a value that cannot be read'],
  ['a hole in a list', { a: Object.assign(new Array(3), { 0: 1, 2: 3 }) }, 'a[1]: nothing'],
  ['a list of nothing but holes', { a: new Array(4_000_000_000) }, 'a[0]: nothing'],
  ['a name on a list', { a: Object.assign([1], { b: 2 }) }, 'a.b: a name on a list'],
  ['a symbol as a key', { a: { [Symbol('s')]: 1 } }, 'a: the key Symbol(s)'],
  [
    'a field that is hidden',
    { a: Object.defineProperty({}, 'b', { value: 1 }) },
    'a.b: a hidden field',
  ],
  ['an instance of a class', { a: new Shop() }, 'a: an instance of Shop'],
  ['a list of a class', { a: Stages.from([{}]) }, 'a: an instance of Stages'],
  ['a date', { a: new Date(0) }, 'a: an instance of Date'],
  ['a map', { a: new Map([['x', 1]]) }, 'a: an instance of Map'],
  ['a text in an object', { a: Object('x') }, 'a: an instance of String'],
  ['bytes', { a: new Uint8Array(9) }, 'a: an instance of Uint8Array'],
  [
    'fields that are inherited',
    { a: Object.create({ b: 1 }) },
    'a: an object that inherits fields',
  ],
  [
    'fields of a bare ancestor',
    { a: Object.create(Object.assign(Object.create(null), { b: 1 })) },
    'a: an object that inherits fields',
  ],
  [
    'a class that hides its name',
    {
      a: Object.create({
        get constructor() {
          return trap()
        },
      }),
    },
    'a: a value that cannot be read',
  ],
  ['a way to JSON of its own', { a: { b: 1, toJSON: () => ({ b: 2 }) } }, 'a.toJSON: a function'],
  [
    'a function that does not show itself',
    { a: Object.assign(() => 1, { toString: trap }) },
    'a: a function',
  ],
])('%s is no JSON, told with its place', (_, input, told) => {
  expect(receivedOf(input)).toEqual([`CONFIG_NOT_JSON ${told}`])
})

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

test('each member is read once: what is checked is what is taken', () => {
  let reads = 0
  const fickle = {
    get name() {
      reads += 1
      return reads === 1 ? 'Shop' : 7
    },
  }
  expect(copyJson(fickle, () => expect.unreachable())).toEqual({ name: 'Shop' })
})

test('an object of another realm, or without a prototype, is as good as any', () => {
  const input = runInNewContext('({ a: [1, { b: "x" }] })')
  expect(findingsOf([input, Object.assign(Object.create(null), { c: 1 })])).toEqual([])
})

test('the objects of a copy inherit nothing, whatever a page gave to all objects', () => {
  const copy = copyJson({ a: {} }, () => expect.unreachable()) as { a: object }
  expect([copy, copy.a].map((each) => Object.getPrototypeOf(each))).toEqual([null, null])
})

test('a small value that unfolds into a huge one is too large', () => {
  let value: unknown = 'x'
  for (let level = 0; level < 40; level += 1) value = [value, value]
  expect(findingsOf(value)).toEqual(['CONFIG_TOO_LARGE '])
})
