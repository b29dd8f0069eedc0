import type { Json } from '@segue/protocol'
import fc, { type Arbitrary } from 'fast-check'
import { attempt } from '../attempt.ts'

/**
 * For tests: site configs that were sound before one to three things in them were replaced, deleted, doubled, moved,
 * named like a prototype, nested ten thousand deep, or made to refer to one another.
 */
export function mutants(sound: object): Arbitrary<object> {
  const step = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...MUTATIONS), junk)
  return fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => {
    const copy = copyOf(sound)
    for (const [pick, other, mutate, value] of steps) {
      const places = placesIn(copy)
      const place = places[pick % places.length]
      const source = places[other % places.length]
      if (place && source) mutate(place, source, value)
    }
    return copy
  })
}

/** A value and where it stands. */
type Place = readonly [parent: Record<string, unknown>, key: string]

type Mutation = (place: Place, source: Place, value: unknown) => void

const MUTATIONS: readonly Mutation[] = [
  ([parent, key], _, value) => {
    parent[key] = value
  },
  ([parent, key], _, value) => {
    parent[key] = value
  },
  ([parent, key]) => {
    if (Array.isArray(parent)) removeAt(parent, Number(key))
    else delete parent[key]
  },
  ([parent, key]) => {
    if (Array.isArray(parent)) parent.push(copyOf(parent[Number(key)]))
    else parent[`${key}2`] = copyOf(parent[key])
  },
  ([parent, key], [from, name]) => {
    parent[key] = copyOf(from[name])
  },
  ([parent, key], [from, name], value) => {
    const unsafe = ['__proto__', 'constructor', 'prototype'][key.length % 3] ?? key
    const options = { value, enumerable: true, configurable: true, writable: true }
    Object.defineProperty(name.length % 2 ? parent : from, unsafe, options)
  },
  ([parent, key]) => {
    let nested = parent[key]
    if (key !== 'when' && key !== 'enter') return
    for (let level = 0; level < 10_000; level += 1) nested = { all: [nested] }
    parent[key] = nested
  },
  ([parent, key], _, value) => {
    if (key !== 'when') return
    parent[key] = { any: [{ segment: parent.id }, { segment: `${value}` }, parent[key]] }
  },
]

const junk: Arbitrary<Json> = fc.oneof(
  fc.jsonValue() as Arbitrary<Json>,
  fc.constantFrom<Json>(
    0,
    1,
    0.5,
    -1,
    1e9,
    1e308,
    '',
    'x',
    'one',
    '(a+)+$',
    '\ud800',
    [],
    {},
    null,
  ),
)

/** As `splice` would, which however asks a list for its `constructor`: another mutation may have put one there. */
function removeAt(list: unknown[], index: number): void {
  list.copyWithin(index, index + 1)
  list.pop()
}

/** A copy by way of JSON; what is too deep for that stays what it is. */
function copyOf<Value>(value: Value): Value {
  return attempt(() => JSON.parse(JSON.stringify(value ?? null)), value)
}

/**
 * Every value in an object or a list, each with where it stands. What stands in several places, or in itself since it is
 * too deep to be copied, is gone into once.
 */
export function placesIn(root: object): readonly Place[] {
  const places: Place[] = []
  const found = new Set([root])
  for (const parent of found) {
    for (const [key, part] of Object.entries(parent)) {
      places.push([parent as Record<string, unknown>, key])
      if (typeof part === 'object' && part !== null) found.add(part)
    }
  }
  return places
}
