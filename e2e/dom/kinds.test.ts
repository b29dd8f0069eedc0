import { expect, test } from 'vitest'
import { useStreamingSite } from './use-streaming-site.ts'
import { toHead, visit } from './visit.ts'

const streaming = useStreamingSite()

const body = `<div id="target" class="old box"><p>Original <b>words</b></p></div>
<a href="/old" class="cta">Go</a>
<picture><source srcset="/old.avif"><img src="/old.png" srcset="/old2.png 2x" alt="Old"></picture>
<aside>Aside</aside><nav id="nav" hidden>Nav</nav><p id="move">Move <b>me</b></p><h2>Title</h2><h2>Other</h2>
<segue-slot name="hero">Default<template data-variant="runner"><b>Run</b></template></segue-slot>
<form><input name="children"><input name="childNodes"><input name="parentNode"><button>Send</button></form>`

const nodes = [{ tag: 'em', attributes: { class: 'new' }, children: ['New'] }, ' text']
const kinds: {
  change: { kind: string } & Record<string, unknown>
  look: string
  expected: unknown
}[] = [
  {
    change: { kind: 'text', target: { selector: '#target' }, text: 'New' },
    look: `document.querySelector('#target').innerText`,
    expected: 'New',
  },
  {
    change: { kind: 'html', target: { selector: '#target' }, nodes },
    look: `document.querySelector('#target').innerText`,
    expected: 'New text',
  },
  {
    change: { kind: 'attribute', target: { selector: 'form' }, name: 'title', value: 'New' },
    look: `document.querySelector('form').title`,
    expected: 'New',
  },
  {
    change: { kind: 'image', target: { selector: 'img' }, src: '/new.png', alt: 'New' },
    look: `[document.querySelector('img').currentSrc.replace(location.origin, ''), document.querySelector('img').alt]`,
    expected: ['/new.png', 'New'],
  },
  {
    change: { kind: 'link', target: { selector: '.cta' }, href: '/new' },
    look: `new URL(document.querySelector('.cta').href).pathname`,
    expected: '/new',
  },
  {
    change: {
      kind: 'style',
      target: { selector: 'h2', fingerprint: { text: 'Title' } },
      declarations: { color: 'rgb(1, 2, 3)' },
      media: '(min-width: 100px)',
    },
    look: `[...document.querySelectorAll('h2')].map((h2) => getComputedStyle(h2).color)`,
    expected: ['rgb(1, 2, 3)', 'rgb(0, 0, 0)'],
  },
  {
    change: { kind: 'class', target: { selector: '#target' }, add: ['new'], remove: ['old'] },
    look: `document.querySelector('#target').className`,
    expected: 'box new',
  },
  {
    change: { kind: 'hide', target: { selector: 'aside' } },
    look: `document.querySelector('aside').getClientRects().length`,
    expected: 0,
  },
  {
    change: { kind: 'insert', target: { selector: 'form' }, position: 'before', nodes },
    look: `document.querySelector('form').previousElementSibling.outerHTML`,
    expected: '<em class="new" data-segue-own="">New</em>',
  },
  {
    change: { kind: 'slot', slot: 'hero', template: 'runner' },
    look: `document.querySelector('segue-slot').innerText`,
    expected: 'Run',
  },
  {
    change: { kind: 'show', target: { selector: 'nav[hidden]' }, display: 'grid' },
    look: `getComputedStyle(document.querySelector('nav')).display`,
    expected: 'grid',
  },
  {
    change: {
      kind: 'move',
      target: { selector: '#move' },
      position: 'first',
      to: { selector: '#target' },
    },
    look: `[document.querySelector('#target').innerText, document.querySelector('#move').getClientRects().length,
      document.querySelector('#target').firstChild.attributes.length]`,
    expected: ['Move me\n\nOriginal words', 0, 3],
  },
  {
    change: {
      kind: 'duplicate',
      target: { selector: 'aside' },
      position: 'after',
      to: { selector: 'form' },
    },
    look: `(() => {
      const copy = document.querySelector('form').nextSibling
      return [document.querySelectorAll('aside').length, copy.innerText, getComputedStyle(copy).color]
    })()`,
    expected: [2, 'Aside', 'rgb(4, 5, 6)'],
  },
  {
    change: {
      kind: 'css',
      target: { selector: 'form' },
      rules: [
        { selector: '&', declarations: { '--edge': '7px' } },
        {
          selector: 'button:not(.x)::before',
          declarations: { content: '"!"', width: 'var(--edge)', display: 'block' },
          media: '(min-width: 100px)',
        },
        { selector: 'button', declarations: { color: 'rgb(1, 2, 3)' }, media: 'print' },
      ],
    },
    look: `(() => {
      const button = document.querySelector('form button')
      const { content, width } = getComputedStyle(button, '::before')
      return [content, width, getComputedStyle(button).color === 'rgb(1, 2, 3)']
    })()`,
    expected: ['"!"', '7px', false],
  },
  {
    change: { kind: 'script', target: { selector: 'form' }, name: 'grow', args: { by: 3 } },
    look: `document.querySelector('form').dataset.grown`,
    expected: '3',
  },
]

/** What the page of the tests registers for changes of the kind `script`. */
const SCRIPTS = `globalThis.scripts ??= { grow(element, { by }) {
  element.dataset.grown = by
  return () => delete element.dataset.grown
} }`

/** As strict as a site can be: only scripts with the nonce, no inline style, no Trusted Types policy at all. */
const strict = {
  'content-security-policy':
    "default-src 'none'; script-src 'nonce-n1' 'strict-dynamic'; style-src 'self'; img-src 'self'; " +
    "require-trusted-types-for 'script'; trusted-types 'none'",
}

test.each([
  ['a page without a policy', {}],
  ['a page with strict policies for content and Trusted Types', strict],
])('every kind of change works and is undone exactly on %s', async (_, headers) => {
  const { page, troubles, close } = await open(headers)
  await page.evaluate(`document.querySelector('aside').style.color = 'rgb(4, 5, 6)'`)
  for (const { change, look, expected } of kinds) {
    const before = await page.evaluate(REMEMBER)
    await page.evaluate(`states = []; stop = ${toStart(change)}`)
    await expect.poll(() => page.evaluate(look), { message: change.kind }).toEqual(expected)
    expect(await page.evaluate('states'), change.kind).toEqual(['applied'])
    await page.evaluate('stop()')
    expect(await page.evaluate(COMPARE), `undo of ${change.kind}`).toEqual({
      html: before,
      same: true,
    })
  }
  expect(troubles).toEqual([])
  await close()
})

test('all kinds together are undone exactly', async () => {
  const { page, close } = await open({})
  const before = await page.evaluate(REMEMBER)
  const starts = kinds.map(({ change }) => toStart(change))
  await page.evaluate(
    `stops = [${starts}]; stops.splice(5).concat(stops).forEach((stop) => stop())`,
  )
  expect(await page.evaluate(COMPARE)).toEqual({ html: before, same: true })
  await close()
})

test('a copy carries no second id, handler or script, and its clicks are the clicks of the original', async () => {
  const { page, troubles, close } = await open(
    {},
    `<p id="t" onclick="clicks.push(this.id)"><a id="a" onclick="clicks.push(this.id)" href="#there">A</a>
<a href="java&#10;script:ran()">B</a><script>runs = (window.runs ?? 0) + 1</script></p><i></i>`,
  )
  const change = {
    kind: 'move',
    target: { selector: '#t' },
    position: 'last',
    to: { selector: 'i' },
  }
  await page.evaluate(`clicks = []; heard = []; ${toStart(change)}
    document.addEventListener('click', ({ target }) => heard.push(target.id), true)`)
  expect(await page.evaluate(`document.querySelector('i').innerHTML`)).toBe(
    '<p data-segue-moved="" data-segue-copy="" data-segue-own=""><a href="#there">A</a>\n<a>B</a></p>',
  )
  await page.click('i a')
  expect(await page.evaluate('[clicks, heard, location.hash, runs]')).toEqual([
    ['a', 't'],
    ['a'],
    '#there',
    1,
  ])
  expect(troubles).toEqual([])
  await close()
})

test.each([
  ['p, body', { color: 'red' }],
  ['& + p', { color: 'red' }],
  ['p { } body', { color: 'red' }],
  ['p', { background: 'image-set("/leak" 1x)' }],
  ['p', { background: 'u\\72l(/leak)' }],
  ['p', { color: 'red; background: url(/leak)' }],
  ['p', { color: 'red } body { background: url(/leak)' }],
])('custom CSS %s %j neither loads nor leaves its scope', async (selector, declarations) => {
  const { page, painted, close } = await open({}, '<div id="t"><p>In</p></div><p id="out">Out</p>')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const change = { kind: 'css', target: { selector: '#t' }, rules: [{ selector, declarations }] }
  await page.evaluate(`states = []; ${toStart(change)}`)
  await painted()
  const look = `['body', '#out'].map((place) => getComputedStyle(document.querySelector(place)).color)`
  expect(await page.evaluate(look)).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)'])
  expect(asked).toEqual([])
  await close()
})

test.each([
  [
    'a script for templates',
    '<script type="text/plain" id="t">old</script>',
    'attribute',
    { name: 'type', value: 'module' },
  ],
  [
    'the words of a script',
    '<script type="text/plain" id="t">old</script>',
    'text',
    { text: 'ran = 1' },
  ],
  ['the words of a style', '<style id="t"></style>', 'text', { text: '*{background:url(/x)}' }],
  ['the base of all addresses', '<base id="t">', 'link', { href: 'https://evil.example/' }],
  ['a frame', '<iframe id="t"></iframe>', 'attribute', { name: 'src', value: '/page-0' }],
  ['a link to run', '<a id="t">x</a>', 'link', { href: ' \tjava\nscript:ran=1' }],
  ['a handler', '<p id="t">x</p>', 'attribute', { name: 'onclick', value: 'ran=1' }],
  ['a link in an image', '<svg><a id="t">x</a></svg>', 'link', { href: 'javascript:ran=1' }],
])('%s cannot be changed', async (_, html, kind, rest) => {
  const { page, close } = await open({}, html)
  const change = { kind, target: { selector: '#t' }, ...rest }
  await page.evaluate(`states = []; ${toStart(change)}`)
  expect(await page.evaluate('states')).toEqual([expect.stringMatching(/^(missing|error)$/)])
  expect(await page.evaluate(`document.querySelector('#t').outerHTML`)).toBe(
    /<(\w+) [^>]*id="t".*<\/\1>|<base id="t">/.exec(html)?.[0],
  )
  await close()
})

async function open(headers: Readonly<Record<string, string>>, html = body) {
  const streamed = streaming.site.createPage(headers)
  const [visited] = await Promise.all([
    visit(streaming.browser, streamed),
    streamed.send(`${toHead([], 'n1')}<body>${html}</body>`).then(streamed.end),
  ])
  await visited.page.waitForLoadState('load')
  return visited
}

function toStart(change: object): string {
  const onState = '(_, state) => states.push(state)'
  const kinds = `(${SCRIPTS}, dom.createScriptKinds((name) => scripts[name]))`
  return `dom.startChanges([${JSON.stringify(change)}], { document, kinds: ${kinds}, onState: ${onState} })`
}

const READ_NODES = `readNodes = () => {
  const walker = document.createTreeWalker(document.body)
  const nodes = []
  while (walker.nextNode()) nodes.push(walker.currentNode)
  return nodes
}`
const REMEMBER = `${READ_NODES}; remembered = readNodes(); document.body.outerHTML`
const COMPARE = `({
  html: document.body.outerHTML,
  same: readNodes().every((node, index) => node === remembered[index]),
})`
