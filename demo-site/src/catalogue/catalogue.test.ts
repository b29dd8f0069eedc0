import { describe, expect, test } from 'vitest'
import { findGuide, GUIDES } from '../content/guides/guides.ts'
import { REGIONS } from '../content/trails/regions.ts'
import { TRAILS } from '../content/trails/trails.ts'
import { findProduct, PRODUCTS, productsOf, searchProducts } from './catalogue.ts'
import { CATEGORIES } from './categories.ts'

test('the shop sells twelve things, each with its own slug, number and name', () => {
  expect(PRODUCTS).toHaveLength(12)
  for (const key of ['slug', 'id', 'name'] as const) {
    expect(new Set(PRODUCTS.map((product) => product[key])).size).toBe(12)
  }
})

test('four of them are for running, three of these are shoes', () => {
  const running = productsOf('running')
  expect(running).toHaveLength(4)
  expect(running.filter(({ kind }) => kind.endsWith('shoe'))).toHaveLength(3)
})

describe.each(PRODUCTS)('$name', ({ slug, priceCents, sizes, facts, marks, story }) => {
  test('has a price, a size to choose, facts, marks from 1 to 5 and a story', () => {
    expect(slug).toMatch(/^[a-z0-9-]+$/)
    expect(priceCents).toBeGreaterThan(1000)
    expect(new Set(sizes).size).toBe(sizes.length)
    expect(Math.min(sizes.length, facts.length, marks.length, story.length)).toBeGreaterThan(0)
    for (const [, points] of marks) expect([1, 2, 3, 4, 5]).toContain(points)
  })
})

test('every category has products and a guide of its own', () => {
  for (const { slug, guide } of CATEGORIES) {
    expect(productsOf(slug).length).toBeGreaterThan(1)
    expect(findGuide(guide)?.category).toBe(slug)
  }
})

test('guides and trails speak only of products the shop sells', () => {
  const named = [...GUIDES.flatMap(({ products }) => products), ...TRAILS.flatMap(({ kit }) => kit)]
  expect(named.filter((slug) => !findProduct(slug))).toEqual([])
})

test('every trail lies in a known region, and every region has a trail', () => {
  expect([...new Set(TRAILS.map(({ region }) => region))].sort()).toEqual(
    REGIONS.map(({ slug }) => slug).sort(),
  )
})

test.each([
  ['shoe', ['kvist-trail', 'tempo-road', 'tindra-sky']],
  ['TRAIL sho', ['kvist-trail']],
  ['tent', ['lavvo-2']],
  ['hoe', []],
  ['', []],
  ['<script>', []],
])('a search for %j finds %j', (query, slugs) => {
  expect(searchProducts(query).map(({ slug }) => slug)).toEqual(slugs)
})
