import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contender } from '../contender.ts'
import { VARIANT } from '../page.ts'

/**
 * Segue in each way to install it, with the scripts as the collector puts them together; only those that are built.
 * All but the last record what the hand-written one does; the last also how exposures looked, as sites get it unasked.
 */
export function segueContenders(root: string): readonly Contender[] {
  const read = (name: string) => readFileSync(join(root, DIST, `${name}.js`), 'utf8').trim()
  if (!existsSync(join(root, DIST, 'segue.js'))) return []
  const script = toSiteScript(['content', 'engagement'], read)
  const hinting = toSiteScript(['content', 'hints', 'engagement'], read, { hideMsMax: 300 })
  const whole = toSiteScript(['content', 'display', 'engagement'], read)
  const moving = { text: script, caching: 'asked again' } as const
  const stub = existsSync(join(root, DIST, 'stub.js')) ? read('stub') : undefined
  return [
    { name: SEGUE.inline, head: toInline(script), files: {}, tracks: true },
    {
      name: SEGUE.own,
      head: `${QUEUE}<script src="/own/segue.js" ${GRANTED}></script>`,
      files: { '/own/segue.js': moving },
    },
    {
      name: SEGUE.blocking,
      head: `${QUEUE}<script src="{collector}/blocking/segue.js" ${GRANTED}></script>`,
      files: { '/blocking/segue.js': moving },
    },
    ...(stub === undefined
      ? []
      : [
          {
            name: SEGUE.async,
            head: `<script data-site="bench" data-hide-ms-max="300">${stub}</script>
<script async src="{collector}/async/segue.js" ${GRANTED}></script>`,
            files: { '/async/segue.js': { ...moving, text: hinting } },
          },
        ]),
    { name: SEGUE.whole, head: toInline(whole), files: {} },
  ]
}

/** The ways, as the tables name them. */
export const SEGUE = {
  inline: 'Segue, inlined',
  own: 'Segue, own origin',
  blocking: 'Segue, blocking',
  async: 'Segue, async',
  whole: 'Segue, inlined, with display',
} as const

function toInline(script: string): string {
  return `${QUEUE}<script ${GRANTED}>${script.replaceAll('</', '<\\/')}</script>`
}

function toSiteScript(
  packs: readonly string[],
  read: (name: string) => string,
  settings: { readonly hideMsMax?: number } = {},
): string {
  const site = { key: 'wk_bench', version: 1, config: { ...CONFIG, settings }, parts: {} }
  const scripts = [...packs.map((pack) => read(`pack-${pack}`)), read('segue')]
  return `//# allFunctionsCalledOnLoad\n(window.segue=window.segue||[]).site=${JSON.stringify(site).replaceAll('</', '<\\/')};\n${scripts.join('\n')}`
}

const DIST = 'packages/sdk/dist'
const QUEUE = '<script>window.segue = window.segue || []</script>'
const GRANTED = 'data-consent="granted" data-endpoint="{collector}"'

const CONFIG = {
  ...{ v: 1, site: 'bench', name: 'Bench', timeZone: 'Europe/Berlin', currency: 'EUR' },
  segments: [
    {
      ...{ id: 'runner', name: 'Runner' },
      when: { trait: 'source.campaign', op: 'equals', value: 'runner' },
    },
  ],
  journey: { stages: [{ id: 'start', name: 'Start' }] },
  experiences: [
    {
      ...{ id: 'hero', name: 'Hero', state: 'running', mode: 'personalize' },
      variants: [
        {
          ...{ id: 'runner', name: 'Runner', when: { segment: 'runner' } },
          changes: [{ kind: 'html', target: { selector: '#hero' }, nodes: toNodes() }],
        },
      ],
    },
  ],
  goals: [],
}

/** {@link VARIANT} as the studio publishes it. */
function toNodes(): readonly object[] {
  const [, title, label] = /<h1>(.*)<\/h1>.*>(\w+)<\/a>/.exec(VARIANT) ?? []
  return [
    { tag: 'h1', children: [title] },
    { tag: 'b', attributes: { class: 'variant' } },
    { tag: 'a', attributes: { href: '#run' }, children: [label] },
  ]
}
