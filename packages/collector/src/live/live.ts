import type { ServerResponse } from 'node:http'
import { LIVE_HEARTBEAT_MS, LIVE_LAG_BYTES_MAX, LIVE_STREAMS_MAX } from '../limits.ts'
import type { EventLine } from '../log/log-line.ts'

/** The live streams of events, one per open studio page. */
export interface Live {
  /** Sends events to everyone who watches their site. While nobody watches any, they are not even asked for. */
  readonly publish: (toLines: () => readonly EventLine[]) => void
  /** Streams a site's events until the reader leaves. False when too many streams are open. */
  readonly open: (site: string, response: ServerResponse) => boolean
  /** Ends every stream. */
  readonly stop: () => void
}

/** Server-sent events. A reader that lags too far behind misses events; it can load the newest from the list. */
export function createLive(): Live {
  const readers = new Set<{ readonly site: string; readonly response: ServerResponse }>()
  const heartbeat = setInterval(() => {
    for (const { response } of readers) response.write(': still here\n\n')
  }, LIVE_HEARTBEAT_MS)
  heartbeat.unref()
  return {
    publish(toLines) {
      const lines = readers.size > 0 ? toLines() : []
      for (const { site, response } of readers) {
        for (const line of lines) {
          if (line.site !== site || response.writableLength > LIVE_LAG_BYTES_MAX) continue
          response.write(toMessage(line))
        }
      }
    },
    open(site, response) {
      if (readers.size >= LIVE_STREAMS_MAX) return false
      const reader = { site, response }
      readers.add(reader)
      response.on('close', () => readers.delete(reader))
      response.writeHead(200, STREAM_HEADERS)
      response.write(': open\n\n')
      return true
    },
    stop() {
      clearInterval(heartbeat)
      for (const { response } of readers) response.end()
    },
  }
}

function toMessage({ event, visitor, receivedAt }: EventLine): string {
  return `event: event\nid: ${event.id}\ndata: ${JSON.stringify({ event, visitor, receivedAt })}\n\n`
}

const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
}
