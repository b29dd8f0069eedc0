import { useEffect, useRef } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { toClock, toDay } from '../format/dates.ts'
import { toCount } from '../format/numbers.ts'
import { visitors as texts } from '../messages/en/visitors.ts'
import { ChangeChips, type Path } from './scrubber.tsx'
import { toStopText } from './stop-text.ts'

/** Everything they did and whatever changed by time alone, in order. One row has the focus; arrow keys move it. */
export function Timeline({ stops, index, names, zone, onGo }: Path) {
  const list = useRef<HTMLOListElement>(null)
  const here = useRef<HTMLButtonElement>(null)
  const events = stops.filter(({ event }) => event).length
  useEffect(() => {
    const row = here.current
    if (!row || !list.current) return
    if (list.current.contains(document.activeElement)) row.focus({ preventScroll: true })
    const { offsetTop, offsetHeight } = row
    const { scrollTop, clientHeight } = list.current
    const isSeen = offsetTop >= scrollTop && offsetTop + offsetHeight <= scrollTop + clientHeight
    if (!isSeen) list.current.scrollTop = offsetTop - clientHeight / 2
  }, [index])
  function step(event: KeyboardEvent) {
    const last = stops.length - 1
    const wanted: { readonly [key: string]: number } = {
      ...{ ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: last },
    }
    const next = wanted[event.key]
    if (next === undefined) return
    event.preventDefault()
    onGo(Math.max(0, Math.min(next, last)))
  }
  return (
    <Card label={texts.timeline} title={texts.timelineTitle(texts.events(events, toCount(events)))}>
      <p class="small muted">{texts.timelineKeys}</p>
      <ol class="timeline" ref={list} onKeyDown={step}>
        {stops.map((stop, place) => {
          const day = toDay(stop.at, zone)
          const isNewDay = place === 0 || day !== toDay(stops[place - 1]?.at ?? 0, zone)
          return (
            <li key={`${stop.at} ${place}`} class="timeline-stop">
              {isNewDay && <p class="timeline-day small muted">{day}</p>}
              <button
                class="timeline-row"
                type="button"
                ref={place === index ? here : null}
                tabIndex={place === index ? 0 : -1}
                aria-current={place === index ? 'true' : undefined}
                onClick={() => onGo(place)}
              >
                <time class="timeline-time" dateTime={new Date(stop.at).toISOString()}>
                  {toClock(stop.at, zone)}
                </time>
                <span class="timeline-what">{toStopText(stop)}</span>
              </button>
              <ChangeChips stop={stop} names={names} />
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
