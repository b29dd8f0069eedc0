import type { ScheduledVersion, WantedSchedule } from '@segue/protocol/api'
import * as v from 'valibot'
import type { Scheduled } from '../control/schedule.ts'
import { defineRoute } from '../http/define-route.ts'
import { time } from '../http/fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { SCHEDULE_DAYS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { requireConfig } from './check-config.ts'
import { requireSecondPerson } from './four-eyes.ts'
import { invalid } from './read-fields.ts'
import { base, note, sentConfig } from './version-fields.ts'

const scheduled = v.strictObject({
  id: v.string(),
  at: time,
  by: v.string(),
  note: v.string(),
  base: v.number(),
  failed: v.nullable(v.string()),
})

/** What will be published at a stated time. */
export const scheduleRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/schedule', {
    access: 'viewer',
    summary: 'What will be published when, and what could not be.',
    answer: v.strictObject({ scheduled: v.array(scheduled) }),
    handle: ({ site }, { schedule }) => ({ scheduled: schedule.list(site.id).map(toAnswer) }),
  }),
  defineRoute('POST /api/sites/:site/schedule', {
    access: 'publisher',
    summary: 'Publishes a config at a stated time, when its base is still current then.',
    action: 'version.schedule',
    status: 201,
    body: v.object({ config: sentConfig, note, base, at: time }),
    answer: scheduled,
    handle: schedule,
  }),
  defineRoute('DELETE /api/sites/:site/schedule/:id', {
    access: 'publisher',
    summary: 'Takes a scheduled publication back.',
    action: 'version.unschedule',
    handle: unschedule,
  }),
]

async function schedule(
  { site, user, body, note }: SiteCall & { readonly body: WantedSchedule },
  parts: Parts,
): Promise<ScheduledVersion> {
  const { at, base } = body
  const isNear = at > parts.now() && at <= parts.now() + SCHEDULE_DAYS_MAX * DAY_MS
  if (!isNear) throw invalid('at', at, `a time within the next ${SCHEDULE_DAYS_MAX} days`)
  const config = requireConfig(body.config, site.id)
  await requireSecondPerson({ site, user }, body.config, parts)
  const wanted = { site: site.id, config, note: body.note, by: user.email, base, at }
  const made = await parts.schedule.add(wanted)
  note({ target: made.id })
  return toAnswer(made)
}

async function unschedule({ site, request, note }: SiteCall, parts: Parts): Promise<undefined> {
  const id = readPath(request, 'id')
  await parts.schedule.remove(site.id, id)
  note({ target: id })
}

function toAnswer({ id, at, by, note, base, failed }: Scheduled): ScheduledVersion {
  return { id, at, by, note, base, failed }
}

const DAY_MS = 86_400_000
