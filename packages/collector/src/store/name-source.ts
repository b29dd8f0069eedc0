import { EVENT_TYPES, isRecord, type JsonObject } from '@segue/protocol'
import { toSourceKind } from '@segue/rules'

/**
 * The properties of an event as they are stored: the `source` of a page view with its `kind`, by the same rules that
 * tell it in the browser. Browsers send marks only. A kind that was sent is kept.
 */
export function nameSource(type: string, props: JsonObject): JsonObject {
  const { source } = props
  if (type !== EVENT_TYPES.pageView || !isRecord(source)) return props
  const kind = toSourceKind(source as JsonObject)
  return kind === undefined ? props : { ...props, source: { ...(source as JsonObject), kind } }
}
