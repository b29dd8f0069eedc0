import type {
  NewSharedReport,
  ReadSharedReport,
  SharedReport,
  WantedShare,
} from '@segue/protocol/api'
import { SHARED_SCREENS } from '@segue/protocol/api'
import * as v from 'valibot'
import type { SharedReport as StoredSharedReport } from '../control/shared-reports.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { opaque, text, time, whole } from '../http/fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Call, Route, SiteCall } from '../http/route.ts'
import {
  FUNNEL_HOURS_MAX,
  LINK_CHARS_MAX,
  PAIN_VISITORS_MAX,
  SHARE_DAYS_MAX,
  SHARE_FIELD_CHARS_MAX,
} from '../limits.ts'
import type { Parts } from '../parts.ts'
import { reports } from '../reports/index.ts'
import type { ReportName } from '../reports/report.ts'
import { answerShared, isScreen } from './answer-shared.ts'
import { originOf, toSharedLink } from './studio-link.ts'
import { toNamedParts } from './to-named-parts.ts'

const field = text(SHARE_FIELD_CHARS_MAX)
const report = v.picklist(
  [...(Object.keys(reports) as ReportName[]), ...SHARED_SCREENS],
  'the name of a report, or overview, journey or results',
)
const filters = {
  where: v.exactOptional(field),
  firstSeen: v.exactOptional(field),
  compare: v.exactOptional(v.picklist(['previous', 'year'], 'previous or year')),
  inference: v.exactOptional(v.picklist(['anytime', 'fixed'], 'anytime or fixed')),
  steps: v.exactOptional(field),
  order: v.exactOptional(v.picklist(['loose', 'strict'], 'loose or strict')),
  hours: v.exactOptional(whole(1, FUNNEL_HOURS_MAX)),
  costs: v.exactOptional(field),
  by: v.exactOptional(v.picklist(['page', 'channel', 'campaign'], 'page, channel or campaign')),
  before: v.exactOptional(field),
  visitorsMin: v.exactOptional(whole(1, PAIN_VISITORS_MAX)),
}
const shared = v.strictObject({
  id: v.string(),
  report,
  query: v.strictObject({
    from: v.exactOptional(v.string()),
    until: v.exactOptional(v.string()),
    ...filters,
  }),
  at: time,
  by: v.string(),
  until: time,
})

/**
 * Links that show one report or screen to whoever has them: its period and filters as they were, and nothing else of the
 * site.
 */
export const sharedReportRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/shared-reports', {
    access: 'editor',
    summary:
      'The reports and screens that links show to whoever has them. The links themselves are kept nowhere.',
    answer: v.strictObject({ shared: v.array(shared) }),
    handle: ({ site }, { sharedReports }) => ({
      shared: sharedReports.list(site.id).map(toAnswer),
    }),
  }),
  defineRoute('POST /api/sites/:site/shared-reports', {
    access: 'editor',
    summary:
      'Makes a link that shows one report or screen, without an account, for days. It is shown this once.',
    action: 'share.create',
    status: 201,
    body: v.object({
      report,
      query: v.strictObject({ from: field, until: field, ...filters }),
      days: whole(1, SHARE_DAYS_MAX),
    }),
    answer: v.strictObject({ shared, link: v.string() }),
    handle: share,
  }),
  defineRoute('DELETE /api/sites/:site/shared-reports/:id', {
    access: 'editor',
    summary: 'Takes a link to a report back: it shows nothing any more.',
    action: 'share.revoke',
    handle: revoke,
  }),
  defineRoute('POST /api/shared-report', {
    access: 'public',
    summary:
      'The report or screen that a link shows. The token stands in the body, so that no log of addresses has it.',
    body: v.object({ token: text(LINK_CHARS_MAX) }),
    answer: opaque<ReadSharedReport>('Its reports by name, with the names of what they speak of.'),
    handle: readShared,
  }),
]

/** Asks for the report first: what cannot be answered is not shared. */
async function share(
  { site, user, body, note, request }: SiteCall & { readonly body: WantedShare },
  parts: Parts,
): Promise<NewSharedReport> {
  const { report, query, days } = body
  await answerShared({ site: site.id, report, query }, parts)
  const until = parts.now() + days * DAY_MS
  const wanted = { site: site.id, report, query, by: user.email, until }
  const { shared, token } = await parts.sharedReports.create(wanted)
  note({ target: `${report} ${shared.id}` })
  return { shared: toAnswer(shared), link: toSharedLink(token, originOf(request, parts.settings)) }
}

async function revoke(
  { site, request, note }: SiteCall,
  { sharedReports }: Parts,
): Promise<undefined> {
  const id = readPath(request, 'id')
  await sharedReports.revoke(site.id, id)
  note({ target: id })
}

/** Whoever has a link cannot make the store work harder than one answer a minute. */
async function readShared(
  { body }: Call & { readonly body: { readonly token: string } },
  parts: Parts,
): Promise<ReadSharedReport> {
  const found = parts.sharedReports.read(body.token)
  const site = found && parts.sites.byId(found.site)
  const config = found && parts.versions.get(found.site)?.current().config
  if (!found || !site || !config) throw new CollectorError('SHARE_LINK_INVALID')
  const { report, query, until } = found
  const answers = await parts.sharedAnswers(found.id, () => answerShared(found, parts))
  const told = toNamedParts(answers, config)
  // A screen shows every stage, also one that nobody is in.
  const stages = config.journey.stages.map(({ id, name }) => ({ id, name }))
  const named = isScreen(report) ? { ...told, journey: { stages } } : told
  return { site: site.name, report, query, answers, named, until }
}

function toAnswer({ site, ...shared }: StoredSharedReport): SharedReport {
  return shared
}

const DAY_MS = 86_400_000
