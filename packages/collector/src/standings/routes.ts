import { Readable } from 'node:stream'
import { toCsv } from '@segue/protocol/api'
import * as v from 'valibot'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { time } from '../http/fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import type { Member } from '../store/standings.ts'
import { MEMBERS_PAGE_ROWS } from './limits.ts'

const watch = v.strictObject({
  on: v.boolean(),
  since: v.nullable(time),
  visitors: v.number(),
  waiting: v.number(),
})
const format = v.picklist(['csv', 'ndjson'], 'csv or ndjson')

/** Whether a site is watched, and who is in its segments. */
export const standingRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/watch', {
    access: 'viewer',
    summary: 'Whether the collector keeps where visitors stand, and how many wait for a look.',
    answer: watch,
    handle: ({ site }, { watching }) => watching.read(site.id),
  }),
  defineRoute('POST /api/sites/:site/watch', {
    access: 'admin',
    summary: 'Turns it on or off. To turn it off forgets where visitors stand.',
    action: 'watch.set',
    body: v.object({ on: v.boolean() }),
    answer: watch,
    async handle({ site, body, note }, { watching }) {
      await watching.set(site.id, body.on)
      note({ target: body.on ? 'on' : 'off' })
      return watching.read(site.id)
    },
  }),
  {
    method: 'GET',
    path: '/api/sites/:site/segments/:segment/members',
    access: 'admin',
    summary: 'The members of a segment now, with their user and since when, as CSV or one a line.',
    action: 'segment.export',
    query: v.object({ format: v.exactOptional(format) }),
    produces: 'text/csv',
    handle: exportMembers,
  },
]

/** The segment that a path names; `SEGMENT_UNKNOWN`, and `WATCH_OFF` on a site that nobody watches. */
export async function requireSegment(site: string, id: string, parts: Parts): Promise<void> {
  const segments = parts.versions.get(site)?.current().config.segments ?? []
  if (!segments.some((segment) => segment.id === id)) throw new CollectorError('SEGMENT_UNKNOWN')
  await requireWatch(site, parts)
}

/** `WATCH_OFF` on a site that nobody watches. */
export async function requireWatch(site: string, { watching }: Parts): Promise<void> {
  if (!(await watching.read(site)).on) throw new CollectorError('WATCH_OFF')
}

async function exportMembers(call: SiteCall, parts: Parts): Promise<Readable> {
  const { site, query, request, reply, note } = call
  const segment = readPath(request, 'segment')
  const { format = 'csv' } = query as { format?: 'csv' | 'ndjson' }
  await requireSegment(site.id, segment, parts)
  note({ target: segment })
  const { waiting } = await parts.watching.read(site.id)
  reply.header('segue-visitors-waiting', waiting)
  reply.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8')
  reply.header('content-disposition', `attachment; filename="members.${format}"`)
  return Readable.from(writeMembers({ site: site.id, segment, isCsv: format === 'csv' }, parts))
}

async function* writeMembers(
  { site, segment, isCsv }: { site: string; segment: string; isCsv: boolean },
  { store }: Parts,
): AsyncGenerator<string> {
  if (isCsv) yield toCsv([['visitor', 'user', 'since']])
  for (let after = ''; ; ) {
    const question = { site, segment, after, limit: MEMBERS_PAGE_ROWS }
    const members = await store.listMembers(question)
    if (members.length > 0) yield members.map(isCsv ? toRow : toLine).join('')
    if (members.length < MEMBERS_PAGE_ROWS) return
    after = members.at(-1)?.visitor ?? after
  }
}

function toRow({ visitor, user, since }: Member): string {
  return toCsv([[visitor, user ?? '', since === null ? '' : new Date(since).toISOString()]])
}

function toLine(member: Member): string {
  return `${JSON.stringify(member)}\n`
}
