/** What a framework renders, as data: each library makes its own nodes of it. */
export type Tree = string | TreeElement

/** An element; `class` and `data-segue` are spelled as in HTML. */
export interface TreeElement {
  readonly tag: string
  readonly key: string
  readonly props: { readonly [name: string]: string }
  readonly children: readonly Tree[]
}

/**
 * A shop with one part per kind of change. Over the turns every part gets other words and attributes, goes and comes
 * back, and changes its place among its siblings.
 */
export function describeShop(turn: number): TreeElement[] {
  const words = `${Math.floor(turn / 3)}`
  const parts = [
    part('h1', 'text', {}, [`Shoes ${words}`]),
    part('p', 'html', {}, ['Old ', part('i', 'inner', {}, ['teaser']), ` ${words}`]),
    part('button', 'attribute', { title: `Title ${words}` }, ['Buy']),
    part('img', 'image', { src: `/shoe-${words}.svg`, alt: 'Shoe' }, []),
    part('a', 'link', { href: `/cart-${words}` }, [`Cart ${words}`]),
    part('p', 'style', { title: words }, [`Styled ${words}`]),
    part('p', 'class', { class: `class on-${words}` }, ['Classes']),
    part('p', 'hide', {}, [`Hidden ${words}`]),
    part('p', 'insert', {}, [`Anchor ${words}`]),
    part('p', 'css', {}, [`Ruled ${words}`]),
    part('p', 'move', {}, [`Moved ${words}`]),
    part('p', 'duplicate', {}, [`Twice ${words}`]),
    part('div', 'slot', { 'data-segue': 'hero' }, [`Default ${words}`]),
  ]
  const items = [0, 1, 2, 3].filter((item) => item !== turn % 5)
  const list = part(
    'ul',
    'list',
    {},
    (turn % 2 ? items.reverse() : items).map((item) => part('li', `item-${item}`, {}, [`${item}`])),
  )
  if (isGone(turn)) return [list]
  return turn % 10 > 4 ? [list, ...parts.reverse()] : [...parts, list]
}

/** True for the turns in which the shop renders none of the changed parts. */
export function isGone(turn: number): boolean {
  return turn % 7 === 6
}

function part(
  tag: string,
  key: string,
  props: TreeElement['props'],
  children: readonly Tree[],
): TreeElement {
  return { tag, key, props: { class: key, ...props }, children }
}
