/**
 * A product page in pieces, as a server sends it that works: head and hero at once, the rest a little later each time.
 * The variant is higher than the original, so that a late swap moves what stands below.
 */
export function toPieces(head: string, hero: string): readonly string[] {
  const first = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shoes</title><link rel="icon" href="data:,">${STYLES}${head}</head>
<body><header>Shoes</header><main><section id="hero">${hero}</section><p>All our shoes.</p>`
  return [
    first,
    ...Array.from({ length: PIECES }, toList),
    `</main><nav>${BUTTONS}</nav></body></html>`,
  ]
}

/** What the hero holds for everybody, and for visitors of the campaign. Red and blue are what frames are searched for. */
export const ORIGINAL = '<h1>All our shoes</h1><b></b><a href="#all">See all</a>'
export const VARIANT = '<h1>Shoes that fly</h1><b class="variant"></b><a href="#run">Run</a>'

/** A new visitor's address: the campaign decides the variant. */
export const QUERY = '?utm_source=news&utm_campaign=runner'

/** CSS pixels where the hero shows its colour. */
export const HERO_PLACE = { x: 400, y: 180 } as const
/** CSS pixels of the button of that number, from 0; they stay where they are while the page scrolls. */
export const toButtonPlace = (index: number): { x: number; y: number } => ({
  x: 40 + 80 * index,
  y: 580,
})
export const BUTTONS_COUNT = 10
export const VIEWPORT = { width: 800, height: 600 } as const

function toList(_: unknown, piece: number): string {
  const item = (index: number) =>
    `<li><h2>Shoe ${piece}.${index}</h2><p>Light, dry and made to last on any trail.</p></li>`
  return `<ul>${Array.from({ length: ITEMS }, (_, index) => item(index)).join('')}</ul>`
}

const PIECES = 4
const ITEMS = 25
const BUTTONS = Array.from(
  { length: BUTTONS_COUNT },
  (_, index) => `<button type="button" data-segue-click="size_${index}">${index}</button>`,
).join('')
const STYLES = `<style>
  body { margin: 0; font: 16px/1.4 sans-serif } header { height: 60px; background: #eee }
  #hero h1 { margin: 0; height: 60px } #hero b { display: block; height: 140px; background: #d00 }
  #hero b.variant { height: 200px; background: #00d }
  nav { position: fixed; bottom: 0; height: 40px; display: flex } button { width: 80px }
</style>`
