import { useEffect, useState } from 'preact/hooks'
import { toStreamPath } from '../api/api.ts'
import { useStudio } from '../studio.ts'
import { addEvents, EMPTY_LIST, type EventList, pauseList, resumeList } from './event-list.ts'
import { type StreamState, startEventStream } from './event-stream.ts'

/** A site's events as they come in, for as long as the component is there. */
export function useLiveEvents(site: string): {
  readonly list: EventList
  readonly state: StreamState
  readonly togglePause: () => void
} {
  const { api, edges } = useStudio()
  const [list, setList] = useState(EMPTY_LIST)
  const [state, setState] = useState<StreamState>('connecting')
  useEffect(() => {
    const controller = new AbortController()
    async function fill() {
      const answer = await api.loadEvents(site, controller.signal)
      if (answer.ok) setList((before) => addEvents(before, answer.value.events))
    }
    fill()
    const stop = startEventStream({
      path: toStreamPath(site),
      open: edges.openStream,
      onEvent: (event) => setList((before) => addEvents(before, [event])),
      onState: setState,
      onOpen: fill,
      onRefused: fill,
    })
    return () => {
      stop()
      controller.abort()
    }
  }, [api, edges, site])
  const togglePause = () =>
    setList((before) => (before.paused ? resumeList(before) : pauseList(before)))
  return { list, state, togglePause }
}
