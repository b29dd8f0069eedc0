import { EVENT_TYPES } from '@segue/protocol'
import { FAST_SECONDS, FAST_VIEWS_MAX } from '../../limits.ts'
import type { EventLine, LogLine } from '../../log/log-line.ts'

/** The lines of a segment, those of visitors who open pages faster than people flagged. */
export function flagFastVisitors(lines: readonly LogLine[]): LogLine[] {
  const views = new Map<string, Set<string>>()
  for (const line of lines) {
    if (!isView(line)) continue
    const key = toKey(line)
    const span = `${key} ${Math.floor(line.event.at / (FAST_SECONDS * 1_000))}`
    views.set(span, (views.get(span) ?? new Set()).add(line.event.id))
  }
  const fast = new Set<string>()
  for (const [span, ids] of views)
    if (ids.size > FAST_VIEWS_MAX) fast.add(span.slice(0, span.lastIndexOf(' ')))
  return lines.map((line) =>
    'event' in line && line.via === undefined && fast.has(toKey(line))
      ? { ...line, sender: { bot: 'too_fast', ...line.sender } }
      : line,
  )
}

function isView(line: LogLine): line is EventLine {
  if (!('event' in line) || line.via !== undefined || line.visitor === '') return false
  return line.event.type === EVENT_TYPES.pageView
}

function toKey({ site, visitor }: EventLine): string {
  return JSON.stringify([site, visitor])
}
