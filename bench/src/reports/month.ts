import { type Batch, createTraffic, type Event } from '../collector/traffic.ts'

/**
 * Batches of a month: as many events as asked for, in visits of 20, the first 29 days ago and the last now. Each visitor
 * comes three times, ten days apart, for five minutes. One event in 20 is an order, and one a move to another stage; one
 * visitor in 20 is held out, the others meet an arm of four experiences.
 */
export function* createMonth(events: number): Generator<Batch> {
  const next = createTraffic(EVENTS_PER_VISIT)
  const visits = Math.ceil(events / EVENTS_PER_VISIT)
  const visitors = Math.ceil(visits / VISITS_PER_VISITOR)
  const ids: string[] = []
  for (let visit = 0; visit < visits; visit += 1) {
    const batch = next()
    const number = visit % visitors
    ids[number] ??= batch.visitor
    const ageMs = Math.round((1 - (visit + 1) / visits) * DAYS * DAY_MS)
    const before = Math.floor(visit / visitors) * EVENTS_PER_VISIT
    yield {
      ...batch,
      visitor: ids[number] ?? '',
      events: batch.events.map((event) => ({
        ...event,
        ...toKind(event, number),
        at: event.at - ageMs - (EVENTS_PER_VISIT - event.seq) * PAUSE_MS,
        seq: event.seq + before,
      })),
    }
  }
}

function toKind({ seq, stage, type }: Event, visitor: number): Partial<Event> {
  if (seq === EVENTS_PER_VISIT) return { type: 'purchase', props: { currency: 'EUR', value: 80 } }
  if (type === 'experience_impression' && seq > 1) {
    const variant = visitor % 20 === 0 ? 'holdout' : visitor % 2 === 0 ? 'control' : 'bold'
    return { props: { experience: EXPERIENCES[seq % EXPERIENCES.length], variant } }
  }
  if (seq > 1) return {}
  const props = { from: 'awareness', to: stage, cause: 'enter', hours: 30 }
  return { type: 'journey_stage_change', props }
}

const EVENTS_PER_VISIT = 20
const VISITS_PER_VISITOR = 3
const PAUSE_MS = 15_000
const EXPERIENCES = ['hero', 'note', 'banner', 'order']
const DAYS = 29
const DAY_MS = 86_400_000
