import type { BehaviourKind, Json } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { groupBy } from '../group-by.ts'
import { toHour, toWeekday } from '../period.ts'
import { isAnswer } from '../satisfaction/memory.ts'

/** What one visitor did or was, each once, from their lines in sequence; see definition.md. */
export function behavioursOf(own: readonly EventLine[], zone: string): Known[] {
  const found = new Map<string, Known>()
  const add = (kind: BehaviourKind, value: unknown) => {
    if (typeof value !== 'string' || value === '') return
    found.set(JSON.stringify([kind, value]), { kind, value })
  }
  add('stage', own.at(-1)?.event.stage)
  const scores = new Map<string, string | undefined>()
  for (const { sender, event } of own) {
    const { type, props, page } = event
    if (!INNER_EVENTS.has(type)) add('event', type)
    if (type === 'view_item') {
      for (const item of Array.isArray(props.items) ? props.items : []) {
        add('category', readKey(item, 'item_category'))
        add('product', readKey(item, 'item_id'))
      }
    }
    if (type === 'page_view') {
      add('page', page.path)
      add('channel', readKey(props.source, 'kind'))
      add('referrer', readKey(props.source, 'referrer'))
      add('campaign', readKey(props.source, 'campaign'))
    }
    add('country', sender?.country)
    add('device', sender?.device)
    if (type !== 'survey' || typeof props.kind !== 'string') continue
    const { kind, answer } = props
    if (kind === 'csat' || kind === 'nps') {
      if (isAnswer(kind, answer)) scores.set(kind, toSatisfaction(kind, Number(answer)))
    } else if (typeof answer === 'string') add('stated', `${kind}: ${answer}`)
  }
  add('weekday', toMostFrequent(own.map(({ event }) => toWeekday(event.at, zone))))
  add('hour', toMostFrequent(own.map(({ event }) => toHour(event.at, zone))))
  for (const satisfaction of scores.values()) add('satisfaction', satisfaction)
  return [...found.values()]
}

interface Known {
  readonly kind: BehaviourKind
  readonly value: string
}

/** Of numbers that are equally frequent the least. */
function toMostFrequent(numbers: readonly number[]): string {
  const counts = groupBy(numbers, String).map((same) => ({ number: same[0], count: same.length }))
  const [first] = counts.sort((a, b) => b.count - a.count || a.number - b.number)
  return String(first?.number)
}

function readKey(value: Json | undefined, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: Json })[key] : undefined
}

function toSatisfaction(kind: 'csat' | 'nps', answer: number): string | undefined {
  if (kind === 'csat') {
    if (answer >= 4) return 'csat positive'
    return answer <= 2 ? 'csat negative' : undefined
  }
  if (answer >= 9) return 'nps promoter'
  return answer <= 6 ? 'nps detractor' : undefined
}

/** What Segue sends for itself, which says nothing of what somebody is like. */
const INNER_EVENTS = new Set([
  ...['page_view', 'identify', 'experience_impression', 'experience_display'],
  ...['journey_stage_change', 'web_vitals', 'js_errors'],
])
