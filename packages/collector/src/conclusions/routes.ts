import type { Experience, ExperimentReport } from '@segue/protocol'
import { ID_CHARS_MAX } from '@segue/protocol'
import {
  CONCLUSIONS,
  type ConcludedFigures,
  type Conclusion,
  type WantedConclusion,
} from '@segue/protocol/api'
import * as v from 'valibot'
import { answerReport } from '../api/answer-report.ts'
import { versionsOf } from '../api/versions.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { opaque, text, time, whole } from '../http/fields.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { CONCLUSION_NOTE_CHARS_MAX, CONCLUSION_ROWS_MAX } from './limits.ts'

const wanted = {
  experience: text(ID_CHARS_MAX),
  kind: v.picklist(CONCLUSIONS, `one of ${CONCLUSIONS.join(', ')}`),
  variant: v.exactOptional(text(ID_CHARS_MAX)),
  note: v.pipe(text(CONCLUSION_NOTE_CHARS_MAX), v.trim()),
}
const conclusion = v.strictObject({
  ...wanted,
  ...{ id: v.string(), at: time, by: v.string(), version: whole(0) },
  found: v.nullable(opaque<ConcludedFigures>('What the report `experiments` said then.')),
})

/** What people concluded of experiments. It changes nothing that a visitor gets: drafts and publishing do. */
export const conclusionRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/conclusions', {
    access: 'viewer',
    summary: 'What was concluded of experiments, newest first, with the figures that stood then.',
    answer: v.strictObject({ conclusions: v.array(conclusion) }),
    handle: async ({ site }, { conclusions }) => ({
      conclusions: await conclusions.list(site.id, CONCLUSION_ROWS_MAX),
    }),
  }),
  defineRoute('POST /api/sites/:site/conclusions', {
    access: 'editor',
    summary: 'Keeps what somebody concludes of an experiment, with the figures as of now.',
    action: 'conclusion.add',
    status: 201,
    body: v.object(wanted),
    answer: v.strictObject({ conclusion }),
    handle: conclude,
  }),
]

async function conclude(
  call: SiteCall & { readonly body: WantedConclusion },
  parts: Parts,
): Promise<{ readonly conclusion: Conclusion }> {
  const { site, user, body, note } = call
  const { config, version } = versionsOf(call, parts).current()
  const experience = config.experiences.find(({ id }) => id === body.experience)
  if (experience === undefined) throw new CollectorError('EXPERIENCE_UNKNOWN')
  requireVariant(experience, body)
  const asked = { site: site.id, report: 'experiments', query: {} }
  const found = toFigures((await answerReport(asked, parts)) as ExperimentReport, experience.id)
  const kept = { ...body, by: user.email, version, found }
  const conclusion = await parts.conclusions.add(site.id, kept)
  const { kind, variant } = body
  note({ target: `${experience.id} ${kind}${variant === undefined ? '' : ` ${variant}`}` })
  return { conclusion }
}

function requireVariant({ variants }: Experience, { kind, variant }: WantedConclusion): void {
  if (kind === 'keep_testing' || kind === 'roll_back') {
    if (variant !== undefined) throw new CollectorError('VARIANT_UNEXPECTED')
  } else if (!variants.some(({ id }) => id === variant)) {
    throw new CollectorError('VARIANT_UNKNOWN')
  }
}

/** What is known of the experience; null where nobody met it. */
function toFigures(
  { inference, level, rows }: ExperimentReport,
  experience: string,
): ConcludedFigures | null {
  const result = rows.find((row) => row.experience === experience)
  if (result === undefined) return null
  const { days, baseline, variants, judgement, goals } = result
  const goal = goals.find(({ role }) => role === 'deciding') ?? null
  return { inference, level, days, baseline, variants, judgement, goal }
}
