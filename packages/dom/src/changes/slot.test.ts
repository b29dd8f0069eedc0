import { expect, test } from 'vitest'
import { createDocument, testChange } from '../../test/test-change.ts'
import { startChanges } from '../index.ts'

const template = '<template data-variant="runner"><b>Run</b> now</template>'

test.each([
  ['segue-slot', `<segue-slot name="hero">${template}</segue-slot>`],
  ['data-segue', `<div data-segue="hero">${template}</div>`],
])('fills a %s with the template of the page', (_, html) => {
  testChange(
    html.replace('<template', 'Old<template'),
    { kind: 'slot', slot: 'hero', template: 'runner' },
    html
      .replace('>', ' data-segue-covered="">')
      .replace('</template>', '</template><b data-segue-own="">Run</b> now'),
  )
})

test('fills a slot with a node tree', () => {
  testChange(
    '<segue-slot name="hero">Old</segue-slot>',
    { kind: 'slot', slot: 'hero', nodes: ['New'] },
    '<segue-slot name="hero">New</segue-slot>',
  )
})

test('leaves a slot alone that has no such template, and says so', () => {
  const html = `<segue-slot name="hero">Old${template}</segue-slot>`
  testChange(html, { kind: 'slot', slot: 'hero', template: 'hiker' }, html)
})

test('does not run the scripts of a template', () => {
  const { body, document } = createDocument(
    '<segue-slot name="hero"><template data-variant="a"><p>New<script>boom()</script></p></template></segue-slot>',
  )
  startChanges([{ kind: 'slot', slot: 'hero', template: 'a' }], { document })
  expect(body.querySelector('p')?.outerHTML).toBe('<p data-segue-own="">New</p>')
})
