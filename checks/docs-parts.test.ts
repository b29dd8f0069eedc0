import { expect, test } from 'vitest'
import { PART_ERRORS } from '../packages/sdk/src/parts/part-error.ts'
import { PRIVACY_MESSAGES } from '../packages/sdk/src/parts/privacy/messages.ts'
import { MODE_MESSAGES } from '../packages/sdk/src/parts/privacy/mode-messages.ts'
import { codesOf, readDoc, rowsOf } from './markdown.ts'

test('every code that a part refuses with has its row', () => {
  const listed = rowsOf(readDoc('docs/debug.md').text, 'code').flatMap(([cell]) => codesOf(cell))
  expect(listed).toEqual(['PART_NOT_LOADED', ...Object.keys(PART_ERRORS)])
})

test('every text of the visitors’ panel has its row, as it reads', () => {
  const listed = rowsOf(readDoc('docs/privacy-panel.md').text, 'text')
  expect(listed.map(([name, text]) => [codesOf(name)[0], text])).toEqual(
    Object.entries(PRIVACY_MESSAGES),
  )
})

test('every text that a mode of a site changes has its row, the mode that counts first', () => {
  const { both, localOnly, cookieless } = MODE_MESSAGES
  const modes = Object.entries({ both, 'local-only': localOnly, cookieless })
  expect(
    rowsOf(readDoc('docs/privacy-panel.md').text, 'mode').map(([mode, name = '', text]) => [
      ...[mode, codesOf(name)[0], text],
    ]),
  ).toEqual(
    modes.flatMap(([mode, texts]) =>
      Object.entries(texts).map(([name, text]) => [mode, name, text]),
    ),
  )
})
