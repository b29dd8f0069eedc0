import type { JsonObject, SegueEvent } from './event.ts'
import { EVENT_ISSUES, type EventIssueCode } from './event-issues.ts'
import { isEventId, isName, isRecord, isTime, UNSAFE_KEYS } from './guards.ts'
import { type Issue, type Parsed, toReceived } from './issue.ts'
import { childPath } from './json-path.ts'
import {
  EVENT_SEGMENTS_MAX,
  EVENT_VARIANTS_MAX,
  LIST_ITEMS_MAX,
  PROPS_DEPTH_MAX,
  PROPS_KEYS_MAX,
  TEXT_CHARS_MAX,
  URL_CHARS_MAX,
} from './limits.ts'

/**
 * Reads one event that came from outside. Returns a new object with exactly the fields of {@link SegueEvent}; fields
 * it does not know are dropped, so that a newer snippet can talk to an older collector.
 *
 * `path` is where the event stands in its input, for the issues. The first thing wrong is the one reported.
 */
export function parseEvent(input: unknown, path = 'event'): Parsed<SegueEvent> {
  const issue = findIssue(input, path)
  if (issue !== undefined) return { ok: false, issues: [issue] }
  const { id, at, seq, type, page, props, segments, stage, variants } = input as SegueEvent
  const { url, path: pagePath, title, referrer } = page
  return {
    ok: true,
    value: {
      id,
      at,
      seq,
      type,
      page: { url, path: pagePath, title, referrer },
      props,
      segments,
      stage,
      variants,
    },
  }
}

function findIssue(input: unknown, path: string): Issue | undefined {
  if (!isRecord(input)) return issueOf('EVENT_NOT_OBJECT', path, input)
  if (!isEventId(input.id)) return issueOf('EVENT_ID_INVALID', `${path}.id`, input.id)
  if (!isTime(input.at)) return issueOf('EVENT_TIME_INVALID', `${path}.at`, input.at)
  if (!Number.isSafeInteger(input.seq) || (input.seq as number) < 0) {
    return issueOf('EVENT_SEQ_INVALID', `${path}.seq`, input.seq)
  }
  if (!isName(input.type)) return issueOf('EVENT_TYPE_INVALID', `${path}.type`, input.type)
  return (
    findPageIssue(input.page, `${path}.page`) ??
    findPropsIssue(input.props, `${path}.props`) ??
    findStateIssue(input, path)
  )
}

function findPageIssue(page: unknown, path: string): Issue | undefined {
  if (!isRecord(page)) return issueOf('EVENT_PAGE_INVALID', path, page)
  for (const field of PAGE_FIELDS) {
    const text = page[field]
    if (typeof text !== 'string' || text.length > URL_CHARS_MAX) {
      return issueOf('EVENT_PAGE_INVALID', `${path}.${field}`, text)
    }
  }
  return undefined
}

function findPropsIssue(props: unknown, path: string): Issue | undefined {
  if (!isRecord(props)) return issueOf('EVENT_PROPS_INVALID', path, props)
  return findJsonIssue(props, path, 1, { keys: 0 })
}

function findJsonIssue(
  value: unknown,
  path: string,
  depth: number,
  seen: { keys: number },
): Issue | undefined {
  if (typeof value === 'string') {
    return value.length > TEXT_CHARS_MAX ? issueOf('EVENT_TEXT_TOO_LONG', path, value) : undefined
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? undefined : issueOf('EVENT_PROPS_INVALID', path, value)
  }
  if (typeof value === 'boolean' || value === null) return undefined
  if (typeof value !== 'object') return issueOf('EVENT_PROPS_INVALID', path, value)
  if (depth > PROPS_DEPTH_MAX) return issueOf('EVENT_PROPS_TOO_DEEP', path, value)
  const isList = Array.isArray(value)
  if (isList && value.length > LIST_ITEMS_MAX) return issueOf('EVENT_LIST_TOO_LONG', path, value)
  for (const key of Object.keys(value)) {
    const at = childPath(path, isList ? Number(key) : key)
    if (!isList && UNSAFE_KEYS.has(key)) return issueOf('EVENT_KEY_UNSAFE', at, key)
    seen.keys += 1
    if (seen.keys > PROPS_KEYS_MAX) return issueOf('EVENT_PROPS_TOO_MANY', path, value)
    const issue = findJsonIssue((value as JsonObject)[key], at, depth + 1, seen)
    if (issue !== undefined) return issue
  }
  return undefined
}

function findStateIssue(event: Record<string, unknown>, path: string): Issue | undefined {
  const { segments, stage, variants } = event
  if (!Array.isArray(segments) || segments.length > EVENT_SEGMENTS_MAX || !segments.every(isName)) {
    return issueOf('EVENT_SEGMENTS_INVALID', `${path}.segments`, segments)
  }
  if (stage !== '' && !isName(stage)) return issueOf('EVENT_STAGE_INVALID', `${path}.stage`, stage)
  if (!isRecord(variants) || Object.keys(variants).length > EVENT_VARIANTS_MAX) {
    return issueOf('EVENT_VARIANTS_INVALID', `${path}.variants`, variants)
  }
  for (const [experience, arm] of Object.entries(variants)) {
    if (!isName(experience) || UNSAFE_KEYS.has(experience) || !isName(arm)) {
      return issueOf('EVENT_VARIANTS_INVALID', childPath(`${path}.variants`, experience), arm)
    }
  }
  return undefined
}

function issueOf(code: EventIssueCode, path: string, received: unknown): Issue {
  return { code, path, received: toReceived(received), ...EVENT_ISSUES[code] }
}

const PAGE_FIELDS = ['url', 'path', 'title', 'referrer'] as const
