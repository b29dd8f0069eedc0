import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useStreamingSite } from './use-streaming-site.ts'
import { toHead, type Visit, visit } from './visit.ts'

const streaming = useStreamingSite()
let shop: string

beforeAll(async () => {
  shop = await bundleShop()
})

const text = { kind: 'text', target: { selector: '#target' }, text: 'Variant' }

test.each([
  ['writes the text', `h1.textContent = 'Host'`],
  ['puts a new element there', `main.innerHTML = '<h1 id="target">Host</h1>'`],
])('a host that %s in every frame is given in to after ten times', async (_, revert) => {
  const { page, troubles, close } = await open([text], '<main><h1 id="target">Original</h1></main>')
  await page.evaluate(`
    main = document.querySelector('main')
    lost = 0
    ;(function fight() {
      h1 = document.querySelector('#target')
      if (h1.innerText === 'Variant') lost += 1
      ${revert}
      requestAnimationFrame(fight)
    })()
  `)
  await page.waitForFunction(`states.includes('text contested')`)
  await page.evaluate('samples.length = 0')
  await page.waitForFunction('samples.length > 5')
  expect(new Set(await readSamples(page))).toEqual(new Set(['Host']))
  expect(await read(page, 'states')).toEqual(['text applied', 'text contested'])
  expect(await read(page, 'lost')).toBeLessThanOrEqual(1 + 10)
  expect(troubles).toEqual([])
  await close()
})

test('a host that renders anew now and then never shows its text', async () => {
  const { page, painted, close } = await open([text], '<main><h1 id="target">Original</h1></main>')
  for (let turn = 0; turn < 8; turn += 1) {
    await page.evaluate(`document.querySelector('main').innerHTML = '<h1 id="target">Host</h1>'`)
    await painted()
  }
  expect(new Set(await readSamples(page))).toEqual(new Set(['', 'Variant']))
  expect(await read(page, 'states')).toEqual(['text applied'])
  await close()
})

const changes = [
  text,
  {
    kind: 'html',
    target: { selector: '.teaser' },
    nodes: [{ tag: 'b', children: ['New teaser'] }],
  },
  { kind: 'insert', target: { selector: '.cart' }, position: 'before', nodes: ['Free delivery'] },
  { kind: 'insert', target: { selector: 'li:first-child' }, position: 'after', nodes: ['Tip'] },
  { kind: 'class', target: { selector: '.cart' }, add: ['urgent'] },
  { kind: 'link', target: { selector: '.cart' }, href: '/express' },
  { kind: 'style', target: { selector: '.cart' }, declarations: { color: 'rgb(1, 2, 3)' } },
  { kind: 'move', target: { selector: '#target' }, position: 'last', to: { selector: '#app' } },
]

test.each([
  ['before it hydrates', 'changes, then hydration'],
  ['after it hydrated', 'hydration, then changes'],
])(
  'a Preact shop changed %s goes on over twenty renders and is left as it would be',
  async (_, order) => {
    const hydrate = `<script>${shop}</script>`
    const first = order.startsWith('changes')
    const changed = await open(first ? changes : [], `${SHOP_HTML}${hydrate}`)
    const plain = await open([], `${SHOP_HTML}${hydrate}`)
    if (!first) await changed.page.evaluate(`stop = ${toStart(changes)}`)
    for (let turn = 1; turn <= 20; turn += 1) {
      for (const { page, painted } of [changed, plain]) {
        await page.evaluate(`render(${turn})`)
        await painted()
      }
      if (turn === 7) expect(await seenIn(changed.page)).toEqual(CHANGED)
    }
    await changed.page.evaluate('stop()')
    expect(await readApp(changed)).toBe(await readApp(plain))
    expect(changed.troubles).toEqual([])
    await Promise.all([changed.close(), plain.close()])
  },
)

test('ten starts and stops leave no listener, no observer, no style sheet and no node', async () => {
  const { page, close } = await open([], SHOP_HTML)
  const before = await read(page, 'document.documentElement.outerHTML')
  // Counted before the page can go on: a deadline that passes stops once more what was stopped.
  const counted = await page.evaluate(`
    live = 0
    for (const [type, start, stop] of [
      [EventTarget, 'addEventListener', 'removeEventListener'],
      [MutationObserver, 'observe', 'disconnect'],
    ]) {
      const { [start]: begin, [stop]: end } = type.prototype
      type.prototype[start] = function (...words) { live += 1; return begin.apply(this, words) }
      type.prototype[stop] = function (...words) { live -= 1; return end.apply(this, words) }
    }
    most = 0
    for (let turn = 0; turn < 10; turn += 1) {
      const stops = [
        ${toStart(changes)},
        dom.whenPresent({ selector: 'li' }, { document, onPresent() {} }),
        dom.hideTargets([{ selector: 'h1' }], { document, ms: 300 }),
      ]
      most = Math.max(most, live)
      for (const stop of stops) stop()
    }
    [live, most, document.adoptedStyleSheets.length, document.documentElement.outerHTML]
  `)
  expect(counted).toEqual([0, 3, 0, before])
  await close()
})

test('hidden targets keep their place and show by themselves', async () => {
  const { page, close } = await open([], SHOP_HTML)
  const look = `(() => {
    const { top, height } = document.querySelector('.cart').getBoundingClientRect()
    return { top, height, shown: document.querySelector('#target').checkVisibility({ visibilityProperty: true }) }
  })()`
  const before = (await read(page, look)) as object
  await page.evaluate(`dom.hideTargets([{ selector: '#target' }], { document, ms: 60 })`)
  expect(await read(page, look)).toEqual({ ...before, shown: false })
  await page.waitForFunction(`${look}.shown`)
  expect(await read(page, look)).toEqual({ ...before, shown: true })
  await close()
})

async function open(started: object[], body: string): Promise<Visit> {
  const streamed = streaming.site.createPage()
  const [visited] = await Promise.all([
    visit(streaming.browser, streamed),
    streamed.send(`${toHead(started)}<body>${body}</body>`).then(streamed.end),
  ])
  await visited.page.waitForLoadState('load')
  return visited
}

function toStart(started: object[]): string {
  return `dom.startChanges(${JSON.stringify(started)}, { document })`
}

function read(page: Page, expression: string): Promise<unknown> {
  return page.evaluate(expression)
}

function readSamples(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { samples: string[] }).samples)
}

function seenIn(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    // biome-ignore lint/performance/useDomNodeTextContent: hidden words must not count.
    const seen = (selector: string) => document.querySelector<HTMLElement>(selector)!.innerText
    const cart = document.querySelector<HTMLAnchorElement>('.cart')!
    return {
      title: seen('#target'),
      teaser: seen('.teaser'),
      before: cart.previousSibling?.nodeValue,
      moved: seen('#app > :last-child'),
      tip: document.querySelector('li')!.nextSibling?.nodeValue,
      cart: [cart.className, cart.pathname, getComputedStyle(cart).color],
    }
  })
}

function readApp({ page }: Visit): Promise<string> {
  return page.evaluate(() => {
    document.body.normalize()
    return document.querySelector('#app')!.innerHTML
  })
}

const CHANGED = {
  title: 'Variant',
  teaser: 'New teaser',
  before: 'Free delivery',
  moved: 'Variant',
  tip: 'Tip',
  cart: ['cart urgent', '/express', 'rgb(1, 2, 3)'],
}

/** What the server of the shop would send. */
const SHOP_HTML =
  '<div id="app"><h1 id="target">Shoes 0</h1><p class="teaser">Old <i>teaser</i> 0</p>' +
  '<ul><li>item 0</li><li>item 1</li></ul><a class="cart" href="/cart">Cart (0)</a></div>'

/** A shop whose parts come, go, change their order and their texts with every render. */
function bundleShop(): Promise<string> {
  const source = `
    import { h, hydrate, render } from 'preact'
    function Shop({ turn }) {
      const items = turn % 3 === 0 ? [0, 1] : turn % 3 === 1 ? [1, 0, 2] : [2]
      return [
        h('h1', { id: 'target' }, 'Shoes ' + turn),
        turn % 5 !== 4 && h('p', { class: 'teaser' }, 'Old ', turn % 2 === 0 && h('i', null, 'teaser'), ' ' + turn),
        h('ul', null, items.map((item) => h('li', { key: item }, 'item ' + item))),
        h('a', { class: 'cart', href: turn > 9 ? '/checkout' : '/cart' }, 'Cart (' + turn + ')'),
      ]
    }
    const app = document.querySelector('#app')
    hydrate(h(Shop, { turn: 0 }), app)
    globalThis.render = (turn) => render(h(Shop, { turn }), app)
  `
  return build({
    stdin: { contents: source, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
  }).then(({ outputFiles }) => outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '')
}
