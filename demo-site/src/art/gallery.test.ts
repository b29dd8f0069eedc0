// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { paint, pictureNames } from './gallery.ts'

describe.each(pictureNames().map((name) => [name]))('%s', (name) => {
  const markup = paint(name) ?? ''

  test('is one well-formed SVG with a size', () => {
    const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml')
    expect(parsed.querySelector('parsererror')).toBeNull()
    expect(parsed.documentElement.tagName).toBe('svg')
    expect(Number(parsed.documentElement.getAttribute('width'))).toBeGreaterThan(0)
  })

  test('has no hole in its numbers, no script, no style and nothing from outside', () => {
    expect(markup).not.toMatch(
      /NaN|undefined|Infinity|\[object|<script|<style| style=|href=| on\w+=/,
    )
  })
})

test('the four pictures of the hero have the same size, so that swapping them moves nothing', () => {
  const heroes = pictureNames().filter((name) => name.startsWith('hero-'))
  const sizes = heroes.map((name) =>
    /width="(\d+)" height="(\d+)"/.exec(paint(name) ?? '')?.slice(1),
  )
  expect(heroes).toHaveLength(4)
  expect(new Set(sizes.map(String))).toEqual(new Set(['1600,720']))
})

test('a painter gives the same picture twice', () => {
  expect(paint('hero-runner.svg')).toBe(paint('hero-runner.svg'))
})

test('an unknown name gives nothing', () => {
  expect(paint('../main.ts')).toBeUndefined()
})
