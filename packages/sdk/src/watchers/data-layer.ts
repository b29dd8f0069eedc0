import { EVENT_TYPES, isRecord } from '@segue/protocol'
import type { WatchParts } from '../pack.ts'
import { attempt } from '../platform.ts'
import { readFields } from '../props.ts'
import { wrapMethod } from '../wrap-method.ts'

/**
 * Shares the page's `dataLayer`, in the ways that `settings.dataLayer` lets. Reads what was pushed before we came, then
 * every push: the page's own push runs first and keeps its answer. Pushes are either `{event: 'view_item', ecommerce:
 * {…}, …}`, whose e-commerce object becomes the properties beside the other keys, or gtag's `['event', 'view_item',
 * {…}]`. Events of the tag manager (`gtm.…`) and those that Segue itself records are not read. Writes exposures.
 */
export function watchDataLayer({ settings, guard, onStop, record, on }: WatchParts): void {
  const way = settings.dataLayer as string

  const read = guard((entry: unknown) => {
    heard.add(Object(entry))
    const { event, ecommerce, ...rest } = toRecord(entry)
    if (typeof event === 'string' && !OTHERS.test(event))
      record(event, { ...rest, ...toFields(ecommerce) })
  })

  if (!/none|write/.test(way)) {
    const layer = openLayer()
    for (const entry of [...layer]) if (!heard.has(Object(entry))) read(entry)
    onStop(wrapMethod(layer, 'push', (entries) => entries.forEach(read)))
  }
  if (!/none|read/.test(way))
    on('queued', ({ type, props }) => {
      if (type === EVENT_TYPES.exposure) openLayer().push({ event: type, ...props })
    })
}

/** What an earlier start on the same page has read: it does not happen again. */
const heard = new WeakSet()

/** gtag pushes its `arguments`, which is no list but has its numbers as keys. */
function toRecord(entry: unknown): Record<string, unknown> {
  const { 0: command, 1: event, 2: params } = Object(entry)
  return command === 'event' ? { ...toFields(params), event } : toFields(entry)
}

/** What can be read of an object; of anything else, and of a revoked Proxy, nothing. */
function toFields(value: unknown): Record<string, unknown> {
  return attempt(() => isRecord(value) && Object.fromEntries(readFields(value))) || {}
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
