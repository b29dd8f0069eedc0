import type { NextQuestion, SavedReport, WantedSavedReport } from '@segue/protocol/api'
import * as v from 'valibot'
import type { AnyReport } from '../api/answer-report.ts'
import { defineRoute } from '../http/define-route.ts'
import { name, opaque, text, time, whole } from '../http/fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { FUNNEL_HOURS_MAX, PAIN_VISITORS_MAX, SHARE_FIELD_CHARS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { reports } from '../reports/index.ts'
import type { ReportName } from '../reports/report.ts'
import { answerSaved } from './answer-saved.ts'
import { findMisfits } from './find-misfits.ts'
import type { SavedReport as KeptReport } from './saved-reports.ts'

const field = v.exactOptional(text(SHARE_FIELD_CHARS_MAX))
const question = {
  period: text(100),
  query: v.strictObject({
    ...{ where: field, firstSeen: field, steps: field, before: field, costs: field },
    compare: v.exactOptional(v.picklist(['previous', 'year'], 'previous or year')),
    inference: v.exactOptional(v.picklist(['anytime', 'fixed'], 'anytime or fixed')),
    order: v.exactOptional(v.picklist(['loose', 'strict'], 'loose or strict')),
    hours: v.exactOptional(whole(1, FUNNEL_HOURS_MAX)),
    by: v.exactOptional(v.picklist(['page', 'channel', 'campaign'], 'page, channel or campaign')),
    visitorsMin: v.exactOptional(whole(1, PAIN_VISITORS_MAX)),
  }),
}
const report = v.picklist(Object.keys(reports) as ReportName[], 'the name of a report')
const misfit = v.strictObject({ path: v.string(), received: v.string(), expected: v.string() })
const saved = v.strictObject({
  name,
  report,
  ...question,
  ...{ id: v.string(), revision: whole(0), at: time, by: v.string(), misfits: v.array(misfit) },
})

/** Questions that are asked again: kept under names, read by everyone of the site. */
export const savedReportRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/saved-reports', {
    access: 'viewer',
    summary: 'The saved reports by name, and what of them no longer fits the site config.',
    answer: v.strictObject({ saved: v.array(saved) }),
    handle: ({ site }, parts) => ({
      saved: parts.savedReports.list(site.id).map((one) => describe(one, parts)),
    }),
  }),
  defineRoute('POST /api/sites/:site/saved-reports', {
    access: 'editor',
    summary: 'Keeps a question under a name. What cannot be answered is not kept.',
    action: 'report.save',
    status: 201,
    body: v.object({ name, report, ...question }),
    answer: v.strictObject({ saved }),
    handle: save,
  }),
  defineRoute('POST /api/sites/:site/saved-reports/:id/question', {
    access: 'editor',
    summary:
      'Asks the report of a name something else, in place of the question of its revision. What cannot be answered is not kept.',
    action: 'report.change',
    body: v.object({ ...question, revision: whole(0) }),
    answer: v.strictObject({ saved }),
    handle: change,
  }),
  defineRoute('POST /api/sites/:site/saved-reports/:id/rename', {
    access: 'editor',
    summary: 'Gives a saved report another name.',
    action: 'report.rename',
    body: v.object({ name }),
    answer: v.strictObject({ saved }),
    async handle({ site, request, body, note }, parts) {
      const id = readPath(request, 'id')
      const kept = await parts.savedReports.rename(site.id, id, body.name)
      note({ target: kept.name })
      return { saved: describe(kept, parts) }
    },
  }),
  defineRoute('DELETE /api/sites/:site/saved-reports/:id', {
    access: 'editor',
    summary: 'Deletes a saved report. What it asked for is untouched.',
    action: 'report.remove',
    async handle({ site, request, note }, { savedReports }) {
      const id = readPath(request, 'id')
      note({ target: (await savedReports.remove(site.id, id)).name })
      return undefined
    },
  }),
  defineRoute('GET /api/sites/:site/saved-reports/:id/answer', {
    access: 'viewer',
    summary: 'What a saved report answers now.',
    answer: opaque<AnyReport>('The report, as its definition says.'),
    handle({ site, request }, parts) {
      const id = readPath(request, 'id')
      return answerSaved(parts.savedReports.get(site.id, id), parts)
    },
  }),
]

async function save(
  { site, user, body, note }: SiteCall & { readonly body: WantedSavedReport },
  parts: Parts,
): Promise<{ readonly saved: SavedReport }> {
  const wanted = { ...body, site: site.id, by: user.email }
  await answerSaved(wanted, parts)
  const kept = await parts.savedReports.add(wanted)
  note({ target: `${kept.report} ${kept.name}` })
  return { saved: describe(kept, parts) }
}

async function change(
  { site, user, request, body, note }: SiteCall & { readonly body: NextQuestion },
  parts: Parts,
): Promise<{ readonly saved: SavedReport }> {
  const id = readPath(request, 'id')
  await answerSaved({ ...parts.savedReports.get(site.id, id), ...body }, parts)
  const kept = await parts.savedReports.change(site.id, id, { ...body, by: user.email })
  note({ target: `${kept.report} ${kept.name}` })
  return { saved: describe(kept, parts) }
}

function describe({ site, ...kept }: KeptReport, { versions }: Parts): SavedReport {
  const config = versions.get(site)?.current().config
  return { ...kept, misfits: config === undefined ? [] : findMisfits(kept, config) }
}
