import { SHOP_CONFIG } from '../sdk/shop.ts'

/** A change to the part of the shop that is named like its kind, and how the page tells that it shows. */
interface KindCase {
  readonly change: { readonly kind: string; readonly [name: string]: unknown }
  /** An expression for the part `it`: true where the variant shows. */
  readonly shows: string
}

const nodes = [{ tag: 'em', children: ['New'] }]

/** One change of each kind. */
const KIND_CASES: readonly KindCase[] = [
  { change: on('text', { text: 'New' }), shows: `it.innerText === 'New'` },
  { change: on('html', { nodes }), shows: `it.innerText === 'New'` },
  {
    change: on('attribute', { name: 'title', value: 'New' }),
    shows: `it.title === 'New'`,
  },
  { change: on('image', { src: '/new.svg' }), shows: `it.src.endsWith('/new.svg')` },
  { change: on('link', { href: '/new' }), shows: `it.pathname === '/new'` },
  {
    change: on('style', { declarations: { color: 'rgb(1, 2, 3)' } }),
    shows: `getComputedStyle(it).color === 'rgb(1, 2, 3)'`,
  },
  { change: on('class', { add: ['new'] }), shows: `it.classList.contains('new')` },
  { change: on('hide', {}), shows: 'it.getClientRects().length === 0' },
  {
    change: on('insert', { position: 'after', nodes }),
    shows: `it.nextSibling?.localName === 'em'`,
  },
  {
    change: on('css', { rules: [{ selector: '&', declarations: { color: 'rgb(1, 2, 3)' } }] }),
    shows: `getComputedStyle(it).color === 'rgb(1, 2, 3)'`,
  },
  {
    change: on('move', { position: 'last', to: { selector: '.list' } }),
    shows: `document.querySelector('.list > p.move')?.innerText === it.textContent &&
      it.getClientRects().length === 0`,
  },
  {
    change: on('duplicate', { position: 'first', to: { selector: '.list' } }),
    shows: `document.querySelector('.list > p.duplicate')?.innerText === it.innerText`,
  },
  { change: { kind: 'slot', slot: 'hero', nodes }, shows: `it.innerText === 'New'` },
]

/** The kinds that they are of. */
export const KINDS: readonly string[] = KIND_CASES.map(({ change }) => change.kind)

/** A site config with an experience for each of the changes, shown to everybody also where they come late. */
export function toConfig(kinds: readonly string[]): typeof SHOP_CONFIG {
  const experiences = KIND_CASES.map(({ change }) => change)
    .filter(({ kind }) => kinds.includes(kind))
    .map((change) => ({
      ...{
        id: change.kind,
        name: change.kind,
        state: 'running',
        mode: 'personalize',
        late: 'swap',
      },
      variants: [{ id: 'new', name: 'New', changes: [change] }],
    }))
  return { ...SHOP_CONFIG, experiences } as unknown as typeof SHOP_CONFIG
}

/** An expression for what each part shows: `true` for the variant, `false` for the host's own, `null` for no part. */
export const LOOK: string = `({${KIND_CASES.map(
  ({ change: { kind }, shows }) => `'${kind}': (() => {
    const it = document.querySelector('main > .${kind}')
    return it && ${shows}
  })()`,
)}})`

function on(kind: string, rest: object): KindCase['change'] {
  return { kind, target: { selector: `main > .${kind}` }, ...rest }
}
