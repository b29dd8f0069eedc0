import type { Pack } from '../pack.ts'
import type { Live } from '../part.ts'
import type { StartOptions } from '../start.ts'
import { answerCounts } from './preview/answer-counts.ts'
import { type Draft, isCount, loadDraft, toDraftText } from './preview/load-draft.ts'
import { checkPreview, type Preview, parsePreview, toPreviewText } from './preview/preview.ts'
import { showPreviewBadge, toPreviewWords } from './preview/preview-badge.ts'
import { toPreviewConfig } from './preview/to-preview-config.ts'
import { keepPreview, takeWish } from './preview/wish.ts'

/**
 * `segue.preview(…)`: shows something else in this tab, from the load on that it causes; `null` ends that. A tab that
 * shows a draft goes on with it.
 */
export function start({ options }: Pick<Live, 'options'>, preview: Preview | null): void {
  const { config } = options.preview ?? options
  if (preview !== null) checkPreview(preview, config)
  const draft = toDraftText(takeWish().preview ?? '')
  keepPreview(
    preview === null ? '' : [draft, toPreviewText(preview)].filter((text) => text !== '').join(','),
  )
  location.reload()
}

/**
 * How Segue starts in a tab that a link asked something of. A preview is neither remembered nor sent nor written to the
 * data layer, and leaves the visitor's own choice about consent alone. Where the link's draft is not to be had, the tab
 * shows what is published, and says so.
 */
export async function begin(given: StartOptions): Promise<StartOptions> {
  const { preview: text = '', debug } = takeWish()
  const calls = given.calls ?? []
  const opened = debug === undefined ? calls : [...calls, ['debug']]
  const draft = toDraftText(text)
  const loaded = draft === '' ? { options: given } : await loadDraft(draft, given).catch(() => ({}))
  const { options: asked, studio }: Partial<Draft> = loaded
  const options = { ...withDebug(asked ?? given, debug), calls: opened }
  const preview = asked && (parsePreview(text, options.config) ?? (draft ? {} : undefined))
  if (asked && !preview) return options
  const end = () => start({ options: given }, null)
  if (studio !== undefined && isCount(text)) return toCountedPage(options, studio, end)
  const words = preview ? `${draft ? 'of a draft. ' : ''}${toPreviewWords(preview)}` : RUN_OUT
  const shown = toUnrecorded(options, ({ onStop }) => showPreviewBadge(words, end, onStop))
  if (!preview) return shown
  const { config } = options
  return { ...shown, config: toPreviewConfig(config, preview), preview: { shown: preview, config } }
}

/** The page as it comes from the site, for the studio to count elements on. */
function toCountedPage(options: StartOptions, studio: string, end: () => void): StartOptions {
  const shown = toUnrecorded(options, ({ listen, onStop }) => {
    showPreviewBadge(COUNTED, end, onStop)
    answerCounts(studio, listen)
  })
  const config = { ...options.config, experiences: [] }
  return { ...shown, config, preview: { shown: {}, config } }
}

function toUnrecorded(options: StartOptions, watch: NonNullable<Pack['watch']>): StartOptions {
  return { ...options, keeper: UNRECORDED, packs: [...(options.packs ?? []), { watch }] }
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

const COUNTED = 'for the studio, which counts elements here.'
const RUN_OUT = 'The link to this draft has run out: you see what is published.'

/** Decided in memory, whatever the visitor or the browser says; nothing is stored, nothing waits to be sent. */
const UNRECORDED = {
  state: () => ({ personalization: 'pending', measurement: 'denied' }) as const,
  set() {},
  hear() {},
  clear() {},
}
