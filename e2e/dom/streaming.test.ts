import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useStreamingSite } from './use-streaming-site.ts'
import { toHead, type Visit, visit } from './visit.ts'

const streaming = useStreamingSite()

const selector = '#target'
const text = { kind: 'text', target: { selector }, text: 'Variant' }

/** Every piece is painted before the next one is sent. */
const cases: { name: string; changes: object[]; pieces: string[]; seen?: string }[] = [
  {
    name: 'a text that comes whole',
    changes: [text],
    pieces: ['<h1 id="target">Original</h1>', '<p>More</p>'],
  },
  {
    name: 'a text cut in the middle of a word',
    changes: [text],
    pieces: ['<h1 id="target">Orig', 'inal ti', 'tle</h1>', '<p>More</p>'],
  },
  {
    name: 'a text whose end comes together with what follows it',
    changes: [{ kind: 'text', target: { selector: 'i' }, text: '' }, text],
    pieces: ['<i>Original</i><h1 id="target">Orig', 'inal ti', 'tle</h1><p>More</p>'],
  },
  {
    name: 'a text cut at its element',
    changes: [text],
    pieces: ['<h1 id="target">', 'Original', '</h1>'],
  },
  {
    name: 'a text with elements in it, cut everywhere',
    changes: [text],
    pieces: [
      '<h1 id="target">Ori',
      'ginal <b>bo',
      'ld</b> Ori',
      'ginal <i>',
      'Original</i></h1>',
      '<p>x</p>',
    ],
  },
  {
    name: 'a text whose fingerprint is complete only at its end',
    changes: [
      { ...text, target: { selector, fingerprint: { tag: 'h1', text: 'Original title' } } },
    ],
    pieces: ['<h1 id="target">Original', ' title</h1><p>More</p>'],
  },
  {
    name: 'content of nodes in a container that keeps coming',
    changes: [
      {
        kind: 'html',
        target: { selector },
        nodes: ['Va', { tag: 'b', children: ['riant'] }],
      },
    ],
    pieces: [
      '<div id="target"><p>Original',
      '</p><ul><li>Original',
      '</li></ul>Original',
      '</div>',
    ],
  },
  {
    name: 'a slot whose template comes after its default',
    changes: [{ kind: 'slot', slot: 'hero', template: 'runner' }],
    pieces: [
      '<segue-slot name="hero" id="target">Original<template data-variant="runner">Var',
      'iant</template></segue-slot><p>More</p>',
    ],
  },
  {
    name: 'a node inserted last in a list that keeps coming',
    changes: [{ kind: 'insert', target: { selector }, position: 'last', nodes: ['Z'] }],
    pieces: ['<p id="target">a', 'b', '<b>c</b>', 'd</p>', '<p>More</p>'],
    seen: 'abcdZ',
  },
]

test.each(cases)('shows no frame of the original of $name', async ({ changes, pieces, seen }) => {
  const { page, troubles, close } = await stream(toHead(changes), pieces)
  const samples = await readSamples(page)
  expect(samples.filter((sample) => sample.includes('Orig'))).toEqual([])
  expect(samples.at(-1)).toBe(seen ?? 'Variant')
  expect(troubles).toEqual([])
  await close()
})

test('what waits for its end is seen again when the end does not come in time', async () => {
  const streamed = streaming.site.createPage()
  const { changes, pieces } = cases.find(({ name }) => name.includes('fingerprint'))!
  const [{ page, close }] = await Promise.all([
    visit(streaming.browser, streamed),
    streamed.send(toHead(changes) + pieces[0]),
  ])
  await page.waitForFunction(`samples.at(-1) === 'Original'`)
  expect((await readSamples(page)).filter((sample) => sample === '').length).toBeGreaterThan(1)
  await close()
})

test('would notice a change that comes a frame too late', async () => {
  const late = toHead([text]).replace('stop =', 'start = () => stop =')
  const { page, close } = await stream(late, cases[0]!.pieces)
  expect((await readSamples(page)).filter((sample) => sample === 'Original')).not.toEqual([])
  await close()
})

test.each(cases)(
  'undo at any time leaves the page as if nothing had been, in $name',
  async ({ changes, pieces }) => {
    const expected = await readBody(await stream(toHead([]), pieces))
    const cuts = await Promise.all(
      pieces.map(async (_, index) => readBody(await stream(toHead(changes), pieces, index + 1))),
    )
    expect(cuts).toEqual(cuts.map(() => expected))
  },
)

async function stream(head: string, pieces: string[], stopAfter = 0): Promise<Visit> {
  const streamed = streaming.site.createPage()
  const [opened] = await Promise.all([visit(streaming.browser, streamed, 50), streamed.send(head)])
  for (const [index, piece] of pieces.entries()) {
    await streamed.send(piece)
    await opened.painted()
    if (index + 1 === stopAfter) await opened.page.evaluate('stop()')
  }
  await streamed.end()
  await opened.page.waitForLoadState('load')
  await opened.painted()
  return opened
}

function readSamples(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { samples: string[] }).samples)
}

async function readBody({ page, close }: Visit): Promise<string> {
  const html = await page.evaluate(() => {
    document.body.normalize()
    return document.body.innerHTML
  })
  await close()
  return html
}
