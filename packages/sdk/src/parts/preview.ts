import type { Pack } from '../pack.ts'
import type { Live } from '../part.ts'
import type { StartOptions } from '../start.ts'
import { checkPreview, type Preview, parsePreview, toPreviewText } from './preview/preview.ts'
import { showPreviewBadge } from './preview/preview-badge.ts'
import { toPreviewConfig } from './preview/to-preview-config.ts'
import { keepPreview, takeWish } from './preview/wish.ts'

/** `segue.preview(…)`: shows something else in this tab, from the load on that it causes; `null` ends that. */
export function start({ options }: Pick<Live, 'options'>, preview: Preview | null): void {
  const { config } = options.preview ?? options
  if (preview !== null) checkPreview(preview, config)
  keepPreview(preview === null ? '' : toPreviewText(preview))
  location.reload()
}

/**
 * How Segue starts in a tab that a link asked something of. A preview is neither remembered nor sent nor written to the
 * data layer, and leaves the visitor's own choice about consent alone.
 */
export function begin(options: StartOptions): StartOptions {
  const { preview: text = '', debug } = takeWish()
  const { config, packs = [], calls = [] } = options
  const preview = parsePreview(text, config)
  const opened = debug === undefined ? calls : [...calls, ['debug']]
  if (!preview) return { ...withDebug(options, debug), calls: opened }
  const end = () => start({ options }, null)
  const badge: Pack = { watch: ({ onStop }) => showPreviewBadge(preview, end, onStop) }
  return {
    ...withDebug(options, debug),
    config: toPreviewConfig(config, preview),
    preview: { shown: preview, config },
    keeper: UNRECORDED,
    packs: [...packs, badge],
    calls: opened,
  }
}

/** With a link's token the overlay comes from the address that asks for it. */
function withDebug(options: StartOptions, token: string | undefined): StartOptions {
  if (token === undefined || !token.includes('.')) return options
  const { key, endpoint, importPart } = options
  const url = new URL(`/v1/sites/${key}/debug.js`, endpoint)
  url.searchParams.set('token', token)
  return {
    ...options,
    importPart: (name) => (name === 'debug' ? import(url.href) : importPart(name)),
  }
}

/** Decided in memory, whatever the visitor or the browser says; nothing is stored, nothing waits to be sent. */
const UNRECORDED = {
  state: () => ({ personalization: 'pending', measurement: 'denied' }) as const,
  set() {},
  hear() {},
  clear() {},
}
