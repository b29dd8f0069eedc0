import { EVENT_TYPES, isRecord, type JsonObject } from '@segue/protocol'
import { guard, onStop } from '../platform.ts'
import { wrapMethod } from '../wrap-method.ts'

/**
 * Watches the page's `dataLayer`: what was pushed before we came, then every push. The page's own push runs first
 * and keeps its answer. Pushes are either `{event: 'view_item', ecommerce: {…}, …}`, whose e-commerce object becomes
 * the properties beside the other keys, or gtag's `['event', 'view_item', {…}]`. Events of the tag manager (`gtm.…`)
 * and those that Segue itself records are none of `onEvent`'s.
 */
export function watchDataLayer(onEvent: (type: string, props: object) => void): void {
  const read = guard((entry: unknown) => {
    heard.add(Object(entry))
    const { event, ecommerce, ...rest } = toRecord(entry)
    if (typeof event === 'string' && !OTHERS.test(event))
      onEvent(event, { ...rest, ...(isRecord(ecommerce) && ecommerce) })
  })
  const layer = openLayer()
  for (const entry of [...layer]) if (!heard.has(Object(entry))) read(entry)
  onStop(
    wrapMethod(layer, 'push', (entries) => {
      for (const entry of [...entries]) read(entry)
    }),
  )
}

/** What an earlier start on the same page has read: it does not happen again. */
const heard = new WeakSet()

/** Tells the page's other tools about an exposure, as an event of the data layer. */
export function pushExposure(props: JsonObject): void {
  openLayer().push({ event: EVENT_TYPES.exposure, ...props })
}

/** gtag pushes its `arguments`, which is no list but has its numbers as keys. */
function toRecord(entry: unknown): Record<string, unknown> {
  const { 0: command, 1: event, 2: params } = Object(entry)
  if (command === 'event') return { ...(isRecord(params) && params), event }
  return isRecord(entry) ? entry : {}
}

/** The page's `dataLayer`, made where there is none. */
export function openLayer(): unknown[] {
  const page = window as { dataLayer?: unknown }
  if (!Array.isArray(page.dataLayer)) page.dataLayer = []
  return page.dataLayer as unknown[]
}

/** Events of the tag manager, and those that Segue itself records. */
const OTHERS =
  /^(gtm\.|(page_view|click|identify|experience_impression|journey_stage_change|rage_click)$)/
