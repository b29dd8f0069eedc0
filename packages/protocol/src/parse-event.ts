import type { SegueEvent } from './event.ts'
import { toEventIssue } from './event-issues.ts'
import { findPropsIssue } from './find-props-issue.ts'
import { findUserIssue } from './find-user-issue.ts'
import { isEventId, isName, isRecord, isTime, UNSAFE_KEYS } from './guards.ts'
import type { Issue, Parsed } from './issue.ts'
import { childPath } from './json-path.ts'
import { EVENT_SEGMENTS_MAX, EVENT_VARIANTS_MAX, URL_CHARS_MAX } from './limits.ts'

/**
 * Reads one event that came from outside. Returns a new object with exactly the fields of {@link SegueEvent}; fields
 * it does not know are dropped, so that a newer snippet can talk to an older collector.
 *
 * `path` is where the event stands in its input, for the issues. The first thing wrong is the one reported.
 */
export function parseEvent(input: unknown, path = 'event'): Parsed<SegueEvent> {
  const issue = findIssue(input, path)
  if (issue !== undefined) return { ok: false, issues: [issue] }
  const { id, at, seq, type, page, props, segments, stage, variants, dropped } = input as SegueEvent
  const { url, path: pagePath, title, referrer } = page
  const known = { url, path: pagePath, title, referrer }
  const value = { id, at, seq, type, page: known, props, segments, stage, variants }
  // Spreading a field that is not there takes as long as all the others.
  return { ok: true, value: dropped === undefined ? value : { ...value, dropped } }
}

function findIssue(input: unknown, path: string): Issue | undefined {
  if (!isRecord(input)) return toEventIssue('EVENT_NOT_OBJECT', path, input)
  if (!isEventId(input.id)) return toEventIssue('EVENT_ID_INVALID', `${path}.id`, input.id)
  if (!isTime(input.at)) return toEventIssue('EVENT_TIME_INVALID', `${path}.at`, input.at)
  if (!Number.isSafeInteger(input.seq) || (input.seq as number) < 0) {
    return toEventIssue('EVENT_SEQ_INVALID', `${path}.seq`, input.seq)
  }
  if (!isName(input.type)) return toEventIssue('EVENT_TYPE_INVALID', `${path}.type`, input.type)
  return (
    findPageIssue(input.page, `${path}.page`) ??
    findPropsIssue(input.props, `${path}.props`) ??
    findUserIssue(input as Pick<SegueEvent, 'type' | 'props'>, `${path}.props`) ??
    findStateIssue(input, path)
  )
}

function findPageIssue(page: unknown, path: string): Issue | undefined {
  if (!isRecord(page)) return toEventIssue('EVENT_PAGE_INVALID', path, page)
  for (const field of PAGE_FIELDS) {
    const text = page[field]
    if (typeof text !== 'string' || text.length > URL_CHARS_MAX) {
      return toEventIssue('EVENT_PAGE_INVALID', `${path}.${field}`, text)
    }
  }
  return undefined
}

function findStateIssue(event: Record<string, unknown>, path: string): Issue | undefined {
  const { segments, stage, variants, dropped = 1 } = event
  if (!Array.isArray(segments) || segments.length > EVENT_SEGMENTS_MAX || !segments.every(isName)) {
    return toEventIssue('EVENT_SEGMENTS_INVALID', `${path}.segments`, segments)
  }
  if (stage !== '' && !isName(stage))
    return toEventIssue('EVENT_STAGE_INVALID', `${path}.stage`, stage)
  if (!isRecord(variants) || Object.keys(variants).length > EVENT_VARIANTS_MAX) {
    return toEventIssue('EVENT_VARIANTS_INVALID', `${path}.variants`, variants)
  }
  for (const [experience, arm] of Object.entries(variants)) {
    if (!isName(experience) || UNSAFE_KEYS.has(experience) || !isName(arm)) {
      return toEventIssue('EVENT_VARIANTS_INVALID', childPath(`${path}.variants`, experience), arm)
    }
  }
  return Number.isSafeInteger(dropped) && (dropped as number) > 0
    ? undefined
    : toEventIssue('EVENT_DROPPED_INVALID', `${path}.dropped`, dropped)
}

const PAGE_FIELDS = ['url', 'path', 'title', 'referrer'] as const
