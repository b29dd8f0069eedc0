import type { ReceivedEvent } from '@segue/protocol/api'
import { RECONNECT_MS_MAX, RECONNECT_MS_MIN } from '../limits.ts'

/** Whether events are coming in. `waiting`: the stream broke and is opened again by itself. */
export type StreamState = 'connecting' | 'open' | 'waiting'

/**
 * Listens to a site's events until stopped. A browser opens a broken stream again by itself, but gives up for good when
 * the server answers with an error; then we open a new one, each time after a longer pause. `onOpen` is also told of
 * every later opening, so that a gap can be filled; `onRefused` when the browser gave up, as it does without a session.
 */
export function startEventStream(options: {
  readonly path: string
  readonly open: (path: string) => EventSource
  readonly onEvent: (event: ReceivedEvent) => void
  readonly onState: (state: StreamState) => void
  readonly onOpen: () => void
  readonly onRefused: () => void
}): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let pauseMs = RECONNECT_MS_MIN

  function connect() {
    source = options.open(options.path)
    source.addEventListener('open', () => {
      pauseMs = RECONNECT_MS_MIN
      options.onState('open')
      options.onOpen()
    })
    source.addEventListener('event', (message) => options.onEvent(JSON.parse(message.data)))
    source.addEventListener('error', () => {
      options.onState('waiting')
      if (source.readyState !== CLOSED) return
      options.onRefused()
      timer = setTimeout(connect, pauseMs)
      pauseMs = Math.min(RECONNECT_MS_MAX, pauseMs * 2)
    })
  }

  options.onState('connecting')
  connect()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

/** `EventSource.CLOSED`, which tests outside a browser do not have. */
const CLOSED = 2
