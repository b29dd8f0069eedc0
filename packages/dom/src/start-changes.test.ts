import type { Change, Target } from '@segue/protocol'
import { expect, test } from 'vitest'
import { afterMutations, createDocument } from '../test/test-change.ts'
import { REAPPLIES_MAX, REAPPLY_REFILL_MS, startChanges } from './index.ts'

const text = (selector: string, words = 'New', fingerprint?: Target['fingerprint']): Change => ({
  kind: 'text',
  target: fingerprint ? { selector, fingerprint } : { selector },
  text: words,
})

function start(html: string, ...changes: Change[]) {
  const page = createDocument(html)
  const states: string[] = []
  let time = 0
  const stop = startChanges(changes, {
    document: page.document,
    now: () => time,
    onState: (change, state) => states.push(`${change.kind} ${state}`),
  })
  return { ...page, states, stop, pass: (ms: number) => (time += ms) }
}

test('changes an element that comes late', async () => {
  const { body, states } = start('', text('h1'))
  body.innerHTML = '<main><h1>Old</h1></main>'
  await afterMutations()
  expect(body.innerHTML).toBe('<main><h1>New</h1></main>')
  expect(states).toEqual(['text missing', 'text applied'])
})

test('changes an element again that the host renders anew', async () => {
  const { body, document, stop } = start('<h1>Old</h1>', text('h1'))
  const fresh = document.createElement('h1')
  fresh.textContent = 'Newer'
  body.replaceChildren(fresh)
  await afterMutations()
  expect(body.innerHTML).toBe('<h1>New</h1>')
  stop()
  expect(body.innerHTML).toBe('<h1>Newer</h1>')
})

test.each<[string, (h1: Element) => void]>([
  ['sets textContent', (h1) => (h1.textContent = 'Newer')],
  ['writes its own text node', (h1) => (h1.firstChild!.nodeValue = 'Newer')],
  ['writes the text node of the change', (h1) => (h1.lastChild!.nodeValue = 'Newer')],
  ['replaces the children', (h1) => h1.replaceChildren('Newer')],
])('stays and remembers what the host wants when it %s', async (_, write) => {
  const { body, stop } = start('<h1>Old</h1>', text('h1'))
  const h1 = body.querySelector('h1')!
  write(h1)
  await afterMutations()
  expect(h1.textContent).toBe('New')
  stop()
  expect(h1.textContent).toBe('Newer')
})

test('keeps an attribute and remembers what the host wants', async () => {
  const { body, stop } = start('<a href="/old">x</a>', {
    kind: 'link',
    target: { selector: 'a' },
    href: '/new',
  })
  const link = body.querySelector('a')!
  link.setAttribute('href', '/newer')
  await afterMutations()
  expect(link.getAttribute('href')).toBe('/new')
  stop()
  expect(link.getAttribute('href')).toBe('/newer')
})

test('undo leaves what the host set in the same moment', () => {
  const { body, stop } = start('<a href="/old">Old</a>', text('a'), {
    kind: 'link',
    target: { selector: 'a' },
    href: '/new',
  })
  const link = body.querySelector('a')!
  link.setAttribute('href', '/newer')
  link.textContent = 'Newer'
  stop()
  expect(body.innerHTML).toBe('<a href="/newer">Newer</a>')
})

test('a framework can still remove and order its own nodes', () => {
  const { body, stop } = start('<h1>Old <b>bold</b></h1>', text('h1'))
  const h1 = body.querySelector('h1')!
  const [words, bold] = [h1.firstChild!, h1.querySelector('b')!]
  h1.insertBefore(bold, words)
  h1.removeChild(words)
  stop()
  expect(body.innerHTML).toBe('<h1><b>bold</b></h1>')
})

test('gives in to a host that reverts again and again, shows what it wants and says contested', async () => {
  const { body, states } = start('<h1>Old</h1>', text('h1'))
  const h1 = body.querySelector('h1')!
  for (let turn = 1; turn <= REAPPLIES_MAX; turn += 1) {
    h1.textContent = `Host ${turn}`
    await afterMutations()
    expect(h1.textContent).toBe('New')
  }
  h1.textContent = 'Host wins'
  await afterMutations()
  expect(h1.textContent).toBe('Host wins')
  h1.textContent = 'Host again'
  await afterMutations()
  expect(h1.textContent).toBe('Host again')
  expect(states).toEqual(['text applied', 'text contested'])
})

test('gives in to a host that puts a new element there again and again', async () => {
  const { body, states } = start('<h1>Old</h1>', text('h1'))
  for (let turn = 0; turn <= REAPPLIES_MAX; turn += 1) {
    body.innerHTML = '<h1>Host</h1>'
    await afterMutations()
  }
  expect(body.innerHTML).toBe('<h1>Host</h1>')
  expect(states).toEqual(['text applied', 'text contested'])
})

test('never gives in to a host that renders slowly', async () => {
  const { body, states, pass } = start('<h1>Old</h1>', text('h1'))
  for (let turn = 0; turn < 3 * REAPPLIES_MAX; turn += 1) {
    body.innerHTML = '<h1>Host</h1>'
    await afterMutations()
    pass(REAPPLY_REFILL_MS)
  }
  expect(body.innerHTML).toBe('<h1>New</h1>')
  expect(states).toEqual(['text applied'])
})

test('a list that is scrolled does not use up the budget', async () => {
  const { body, states } = start('<li>0</li><li>1</li><li>2</li>', text('li'))
  for (let turn = 0; turn < 3 * REAPPLIES_MAX; turn += 1) {
    body.firstElementChild?.remove()
    body.insertAdjacentHTML('beforeend', '<li>host</li>')
    await afterMutations()
  }
  expect(body.textContent).toBe('NewNewNew')
  expect(states).toEqual(['text applied'])
})

test('its own mutations lead to no further look', async () => {
  const { body, document } = start('<h1>Old</h1>', text('h1'))
  let looks = 0
  const { querySelectorAll } = document
  document.querySelectorAll = ((selector: string) => {
    looks += 1
    return querySelectorAll.call(document, selector)
  }) as typeof querySelectorAll
  body.append(document.createElement('h1'))
  await afterMutations()
  await afterMutations()
  expect(looks).toBe(1)
})

test('an animated style attribute leads to no look', async () => {
  const { body, document } = start('<h1>Old</h1>', text('h1'))
  document.querySelectorAll = () => expect.unreachable()
  body.querySelector('h1')!.setAttribute('style', 'left: 1px')
  await afterMutations()
})

test.each<[string, Target['fingerprint']]>([
  ['tag', { tag: 'h2' }],
  ['role', { role: 'banner' }],
  ['text', { text: 'Old news' }],
  ['attributes', { attributes: { id: 'hero' } }],
])('takes an element with another %s for missing', (_, fingerprint) => {
  const html = '<h1 id="top" role="heading">Old</h1>'
  const { body, states } = start(html, text('h1', 'New', fingerprint))
  expect(body.innerHTML).toBe(html)
  expect(states).toEqual(['text missing'])
})

test('compares a fingerprint with the page before any change', () => {
  const fingerprint = { tag: 'a', text: 'Old text', attributes: { href: '/old', class: 'cta' } }
  const { body, document } = start(
    '<a class="cta" href="/old">Old\n <b>text</b></a>',
    text('a', 'New', fingerprint),
    { kind: 'link', target: { selector: 'a', fingerprint }, href: '/new' },
    { kind: 'class', target: { selector: '.cta', fingerprint }, remove: ['cta'] },
  )
  const states: string[] = []
  startChanges(
    [{ kind: 'attribute', target: { selector: 'a', fingerprint }, name: 'title', value: 'x' }],
    { document, onState: (_, state) => states.push(state) },
  )
  expect(states).toEqual(['applied'])
  const link = body.querySelector('a')!
  expect([link.title, link.className, link.lastChild?.nodeValue]).toEqual(['x', '', 'New'])
})

test('leaves an element that the host recycles for other content', async () => {
  const { body } = start('<li data-id="5">Five</li>', text('[data-id="5"]'))
  const item = body.querySelector('li')!
  item.setAttribute('data-id', '9')
  item.textContent = 'Nine'
  await afterMutations()
  expect(body.innerHTML).toBe('<li data-id="9">Nine</li>')
})

test('the earlier of two changes of one text wins, and the other takes over when it stops', () => {
  const { body, document, stop } = start('<h1>Old</h1>', text('h1', 'First'))
  const states: string[] = []
  const stopSecond = startChanges([text('h1', 'Second')], {
    document,
    onState: (_, state) => states.push(state),
  })
  expect(body.innerHTML).toBe('<h1>First</h1>')
  stop()
  expect(body.innerHTML).toBe('<h1>Second</h1>')
  expect(states).toEqual(['contested', 'applied'])
  stopSecond()
  expect(body.innerHTML).toBe('<h1>Old</h1>')
})

test('says once that it is applied, though another change holds one of its targets', async () => {
  const { body, document } = start('<h1 id="a">Old</h1><h1>Old</h1>', text('#a', 'First'))
  const states: string[] = []
  startChanges([text('h1', 'Second')], { document, onState: (_, state) => states.push(state) })
  for (const words of ['more', 'and more']) {
    body.append(words)
    await afterMutations()
  }
  expect(body.textContent).toBe('FirstSecondmoreand more')
  expect(states).toEqual(['applied'])
})

test.each<[string, unknown]>([
  ['a selector that is none', text('h1[')],
  ['a kind it does not know', { kind: 'teleport', target: { selector: 'h1' } }],
  ['a kind named like an inherited property', { kind: 'constructor', target: { selector: 'h1' } }],
])('reports %s as an error and goes on with the others', (_, change) => {
  const { body, states } = start('<h1>Old</h1><p>Old</p>', change as Change, text('p'))
  expect(body.innerHTML).toBe('<h1>Old</h1><p>New</p>')
  expect(states.map((state) => state.split(' ')[1])).toEqual(['error', 'applied'])
})

test('a stop from within its own report takes everything back, and nothing more is reported', async () => {
  const { body, document } = createDocument('')
  const states: string[] = []
  const stop = startChanges([text('h1')], {
    document,
    onState: (_, state) => {
      states.push(state)
      if (state === 'applied') stop()
    },
  })
  for (const words of ['Old', 'Older']) {
    body.innerHTML = `<h1>${words}</h1>`
    await afterMutations()
    expect(body.innerHTML).toBe(`<h1>${words}</h1>`)
  }
  expect(states).toEqual(['missing', 'applied'])
})

test('a report that throws reaches neither the page nor the other changes', async () => {
  const { body, document } = createDocument('<h1>Old</h1><p>Old</p>')
  const [broken, sound] = [text('h1'), text('p')]
  const onState = (change: Change) => {
    if (change === broken) throw new Error('not our page')
  }
  startChanges([broken, sound], { document, onState })
  expect(body.innerHTML).toBe('<h1>Old</h1><p>New</p>')
  body.innerHTML = '<p>Later</p>'
  await afterMutations()
  expect(body.innerHTML).toBe('<p>New</p>')
})

test('documents are independent', async () => {
  const first = start('<h1>Old</h1>', text('h1', 'First'))
  const second = start('<h1>Old</h1>', text('h1', 'Second'))
  first.stop()
  second.body.innerHTML = '<h1>Later</h1>'
  await afterMutations()
  expect(first.body.innerHTML).toBe('<h1>Old</h1>')
  expect(second.body.innerHTML).toBe('<h1>Second</h1>')
})
