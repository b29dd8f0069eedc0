import {
  isRecord,
  type JsonObject,
  LOCAL_COUNT,
  LOCAL_COUNT_GRAIN_MS,
  type LocalCount,
  type SegueEvent,
  toJson,
} from '@segue/protocol'
import { toEventId } from '../event-ids.ts'
import type { Pack } from '../pack.ts'
import { parseJson } from '../parse-json.ts'
import { readText, writeText } from '../platform.ts'
import { type Counted, createCounter } from './local-only/counter.ts'

/**
 * Lets nothing leave the device but counts of exposures and goals, without visitor, session, page, segments and stage,
 * their times cut to the hour. What was counted is remembered in localStorage and forgotten with the consent to it.
 */
export const LOCAL_ONLY_PACK: Pack = {
  fulfils: 'localOnly',
  wrapQueue(queue, config, consent) {
    const key = `segue:${config.site}:counts`
    const count = createCounter(config)
    return {
      ...queue,
      add(entry) {
        const { event, envelope } = entry
        if (!envelope) return queue.add(entry)
        // A count tells what was decided about the visitor.
        if (consent().personalization !== 'granted') return
        const [counted, counts] = count(readCounted(key), event)
        if (counts.length) writeText(key, toJson(counted))
        for (const one of counts) {
          const event = toEvent(one, entry.event.at)
          queue.add({ id: event.id, envelope: toAnonymous(envelope), isPrecious: true, event })
        }
      },
      takeWaiting() {
        if (consent().personalization === 'denied') writeText(key, null)
        return queue.takeWaiting()
      },
      clear() {
        writeText(key, null)
        queue.clear()
      },
    }
  },
}

/** Anyone on the page can write to storage: what is no list of an arm and a flag counts as nothing. */
function readCounted(key: string): Counted {
  const counted = parseJson(readText(key))
  const entries = isRecord(counted) ? Object.entries(counted) : []
  return Object.fromEntries(entries.filter(([, value]) => Array.isArray(value))) as Counted
}

function toEvent(count: LocalCount, happenedAt: number): SegueEvent {
  const at = Math.floor(happenedAt / LOCAL_COUNT_GRAIN_MS) * LOCAL_COUNT_GRAIN_MS
  return {
    // An id greater than those of the page's events would tell when.
    ...{ id: toEventId(at * 256), at, seq: 0, type: LOCAL_COUNT },
    page: { url: '', path: '', title: '', referrer: '' },
    props: { ...count } as JsonObject,
    ...{ segments: [], stage: '', variants: {} },
  }
}

/** What an envelope tells beside whose it is. */
function toAnonymous(envelope: string): string {
  const { config, consent } = Object(parseJson(envelope))
  return toJson({ config, consent })
}
