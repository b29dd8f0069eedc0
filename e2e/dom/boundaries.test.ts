import { expect, test } from 'vitest'
import { useStreamingSite } from './use-streaming-site.ts'
import { toHead, type Visit, visit } from './visit.ts'

const streaming = useStreamingSite()

const nodes = [{ tag: 'b', children: ['Tip'] }]
const changes = [
  { kind: 'text', target: { selector: '.t' }, text: 'New' },
  { kind: 'class', target: { selector: '.t' }, add: ['new'] },
  { kind: 'insert', target: { selector: '.t' }, position: 'after', nodes },
]

test.each([
  ['without a box', '<p class="t" style="display: contents">Old</p>', 'NewTip', 'applied'],
  [
    'that a shadow root shows in its slot',
    '<div><template shadowrootmode="open"><slot></slot></template><span class="t">Old</span></div>',
    'NewTip',
    'applied',
  ],
  [
    'within a shadow root',
    '<div><template shadowrootmode="open"><span class="t">Old</span></template></div>',
    'Old',
    'missing',
  ],
  ['within a frame', '<iframe srcdoc="<p class=t>Old</p>"></iframe>', '', 'missing'],
])('an element %s', async (_, body, seen, state) => {
  const opened = await open(body)
  expect(await seenWords(opened)).toBe(seen)
  expect(await opened.page.evaluate('states')).toEqual(
    changes.map(({ kind }) => `${kind} ${state}`),
  )
  await opened.page.evaluate('stop()')
  expect(await seenWords(opened)).toBe(seen.replace('NewTip', 'Old'))
  expect(opened.troubles).toEqual([])
  await opened.close()
})

/** All that we read or call of elements that are targets. */
const NAMES =
  'after append attributes before childNodes children classList className closest contains firstChild ' +
  'getAttribute hasAttribute id isConnected localName nextSibling nodeType nodeValue ownerDocument parentElement ' +
  'parentNode prepend previousSibling querySelectorAll remove removeAttribute setAttribute textContent'

test('a form whose fields are named like what we read submits, and other targets are changed', async () => {
  const fields = NAMES.split(' ').map((name) => `<input name="${name}">`)
  const opened = await open(
    `<form class="t" action="/sent">Old${fields.join('')}<button>Send</button></form><h1 id="target">Old</h1>`,
    [...changes, { kind: 'text', target: { selector: '#target' }, text: 'New' }],
  )
  const { page, troubles, close } = opened
  expect(await page.evaluate(`document.querySelector('h1').textContent`)).toBe('New')
  const [request] = await Promise.all([
    page.waitForRequest('**/sent?**'),
    page.evaluate(`document.querySelector('button').click()`),
  ])
  expect([...new URL(request.url()).searchParams.keys()]).toEqual(NAMES.split(' '))
  expect(troubles).toEqual([])
  await close()
})

async function open(body: string, started: readonly object[] = changes): Promise<Visit> {
  const streamed = streaming.site.createPage()
  const [visited] = await Promise.all([
    visit(streaming.browser, streamed),
    streamed.send(`${toHead(started)}<body>${body}`).then(streamed.end),
  ])
  await visited.page.waitForLoadState('load')
  return visited
}

/** What is to be read in the body, or of the target in its shadow root. */
function seenWords({ page }: Visit): Promise<string> {
  return page.evaluate(() => {
    const hidden = document.querySelector('div')?.shadowRoot?.querySelector('.t')
    // biome-ignore lint/performance/useDomNodeTextContent: covered words must not count.
    return hidden?.textContent ?? document.body.innerText
  })
}
