import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PAINTED_PATH, SCRIPT_PATH, type Site, type Streamed } from './site.ts'

/** The ways to install Segue. */
export type Mode = 'inline' | 'own origin' | 'blocking' | 'async'

/** What shows everybody a variant, in an element and in a slot: both are red, and blue once changed. */
export const CONFIG = {
  ...{ v: 1, site: 'certified', name: 'Certified', timeZone: 'Europe/Berlin', currency: 'EUR' },
  settings: { hideMsMax: 300 },
  segments: [],
  journey: { stages: [{ id: 'start', name: 'Start' }] },
  experiences: [
    toExperience('hero', { kind: 'html', target: { selector: '#hero' } }),
    toExperience('note', { kind: 'slot', slot: 'note' }),
  ],
  goals: [],
}

function toExperience(id: string, change: object): object {
  const nodes = [{ tag: 'b', attributes: { class: 'variant' } }]
  const variants = [{ id: 'v', name: 'V', changes: [{ ...change, nodes }] }]
  return { id, name: id, state: 'running', mode: 'personalize', variants }
}

/** The tags of a mode; without one, those of the page without us. */
export function toTags(mode: Mode | undefined, site: Site, script = site.script): string {
  const queue = '<script>window.segue = window.segue || []</script>'
  const granted = 'data-consent="granted"'
  switch (mode) {
    case undefined:
      return ''
    case 'inline':
      return `${queue}<script ${granted}>${script.replaceAll('</', '<\\/')}</script>`
    case 'own origin':
      return `${queue}<script src="${SCRIPT_PATH}" ${granted}></script>`
    case 'blocking':
      return `${queue}<script src="${site.collector}${SCRIPT_PATH}" ${granted}></script>`
    case 'async':
      return `<script data-site="certified" data-hide-ms-max="300">${STUB}</script>
<script async src="${site.collector}${SCRIPT_PATH}" ${granted}></script>`
  }
}

/**
 * A page in three pieces: a header, which is green, the two targets with a mark of their own beside them, and the rest.
 * With `targetsFirst` the targets come with the header, and once all that was painted the collector is told; it is looked
 * at until nothing may be hidden any more.
 */
export function toStreamed(
  tags: string,
  collector: string,
  { targetsFirst = false, gapMs = GAP_MS } = {},
): Streamed {
  const head = `<!doctype html><meta charset="utf-8"><title>Shop</title>${STYLES}${tags}<header></header>`
  const targets = `<i></i><div id="hero"><b></b></div><segue-slot name="note"><b></b></segue-slot>`
  const over = `setTimeout(() => { window.isOver = true }, ${targetsFirst ? CONFIG.settings.hideMsMax : 0})`
  const rest = `<p>${'All about shoes. '.repeat(200)}</p><script>${over}</script>`
  const tell = `<script>requestAnimationFrame(() => requestAnimationFrame(() => fetch('${collector}${PAINTED_PATH}')))</script>`
  const pieces = targetsFirst ? [head + targets + tell, rest] : [head, targets, rest]
  return { pieces, gapMs }
}

/** CSS pixels of what is looked at in each frame. */
export const PLACES = {
  mark: { x: 50, y: 150 },
  hero: { x: 300, y: 150 },
  note: { x: 600, y: 150 },
} as const

/** Longer than a request and our script take on the slowed machine, as pages are whose server works. */
const GAP_MS = 250
const STYLES = `<style>
  body { margin: 0 } header { height: 100px; background: #0a0 }
  i, #hero, segue-slot { position: absolute; top: 100px; height: 100px; width: 100px; background: #fff }
  i { left: 0; background: #0a0 } #hero { left: 250px } segue-slot { left: 550px }
  b { display: block; height: 100px; background: #d00 } b.variant { background: #00d } p { margin-top: 120px }
</style>`
const STUB = readFileSync(
  fileURLToPath(new URL('../../packages/sdk/dist/stub.js', import.meta.url)),
  'utf8',
).trim()
