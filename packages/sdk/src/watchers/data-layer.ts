import type { Stop } from '@segue/dom/core'
import { EVENT_TYPES, isRecord, type JsonObject } from '@segue/protocol'
import type { Edge } from '../edge.ts'
import { wrapMethod } from '../wrap-method.ts'

/** An event found in the data layer. */
export interface LayerEvent {
  readonly type: string
  readonly props: Record<string, unknown>
}

/**
 * Watches the page's `dataLayer`: what was pushed before we came, then every push. The page's own push runs first
 * and keeps its answer.
 */
export function watchDataLayer(edge: Edge, onEvent: (event: LayerEvent) => void): Stop {
  const read = edge.quiet((entry: unknown) => {
    const event = parsePush(entry)
    if (event !== undefined) onEvent(event)
  })
  const layer = openLayer()
  for (const entry of [...layer]) read(entry)
  return wrapMethod(layer, 'push', (entries) => {
    for (const entry of entries) read(entry)
  })
}

/** Tells the page's other tools about an exposure, as an event of the data layer. */
export function pushExposure(props: JsonObject): void {
  openLayer().push({ event: EVENT_TYPES.exposure, ...props })
}

/**
 * Reads one push: `{event: 'view_item', ecommerce: {…}, …}`, whose e-commerce object becomes the properties beside
 * the other keys, or gtag's `['event', 'view_item', {…}]`. `undefined` for everything else, for events of the tag
 * manager (`gtm.…`) and for those that Segue itself records.
 */
export function parsePush(entry: unknown): LayerEvent | undefined {
  const { event, ecommerce, ...rest } = toRecord(entry)
  if (typeof event !== 'string' || OTHERS.test(event)) return undefined
  return { type: event, props: { ...rest, ...(isRecord(ecommerce) && ecommerce) } }
}

/** gtag pushes its `arguments`, which is no list but has its numbers as keys. */
function toRecord(entry: unknown): Record<string, unknown> {
  if (typeof entry !== 'object' || entry === null) return {}
  const { 0: command, 1: event, 2: params } = entry as { [index: number]: unknown }
  if (command === 'event') return { ...(isRecord(params) && params), event }
  return isRecord(entry) ? entry : {}
}

function openLayer(): unknown[] {
  const page = window as { dataLayer?: unknown }
  if (!Array.isArray(page.dataLayer)) page.dataLayer = []
  return page.dataLayer as unknown[]
}

/** Events of the tag manager, and those that Segue itself records. */
const OTHERS =
  /^(gtm\.|(page_view|click|identify|experience_impression|journey_stage_change|rage_click)$)/
