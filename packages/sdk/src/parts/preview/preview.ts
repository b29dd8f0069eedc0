import { armsOf, isRecord, type SiteConfig } from '@segue/protocol'
import { createPartError } from '../part-error.ts'

/** What a tab shows in place of what would be decided. What is absent is decided as ever. */
export interface Preview {
  /** Experience → the arm that is shown on its pages: a variant, `control` or `holdout`. */
  readonly experiences?: { readonly [experience: string]: string }
  /** The segments the visitor is in, and no others. */
  readonly segments?: readonly string[]
  readonly stage?: string
}

/** A preview as the value of `segue_preview` in an address: `experience/hero/runner,segment/runner,stage/decision`. */
export function toPreviewText({ experiences = {}, segments, stage }: Preview): string {
  return [
    ...Object.entries(experiences).map(([id, arm]) => `experience/${id}/${arm}`),
    ...(segments ?? []).map((id) => `segment/${id}`),
    ...(segments?.length === 0 ? ['segment/'] : []),
    ...(stage === undefined ? [] : [`stage/${stage}`]),
  ].join(',')
}

/**
 * Reads what `toPreviewText` wrote; `undefined` when it asks for nothing. What the site config does not know is left
 * out: a link may be older than the config.
 */
export function parsePreview(text: string, config: SiteConfig): Preview | undefined {
  const parts = text.split(',').map((part) => part.split('/'))
  const of = (kind: string) => parts.filter(([known]) => known === kind)
  const arms = of('experience').filter(([, id = '', arm = '']) => armsAt(id, config).includes(arm))
  const segments = of('segment').map(([, id = '']) => id)
  const stage = of('stage').find(([, id]) => config.journey.stages.some((each) => each.id === id))
  const preview = {
    ...(arms.length > 0 && {
      experiences: Object.fromEntries(arms.map(([, id = '', arm = '']) => [id, arm])),
    }),
    ...(segments.length > 0 && {
      segments: config.segments.flatMap(({ id }) => (segments.includes(id) ? id : [])),
    }),
    ...(stage?.[1] !== undefined && { stage: stage[1] }),
  }
  return Object.keys(preview).length > 0 ? preview : undefined
}

/** Throws for what is no preview of this site, and names what there is. */
export function checkPreview(preview: unknown, config: SiteConfig): asserts preview is Preview {
  if (!isRecord(preview) || Object.keys(preview).some((field) => !FIELDS.includes(field)))
    throw createPartError('PREVIEW_INVALID', 'preview', preview, FIELDS)
  const { experiences = {}, segments = [], stage } = preview
  if (!isRecord(experiences))
    throw createPartError('PREVIEW_INVALID', 'preview.experiences', experiences, [
      'experience: arm',
    ])
  if (!Array.isArray(segments))
    throw createPartError('PREVIEW_INVALID', 'preview.segments', segments, ['a list of ids'])
  for (const [id, arm] of Object.entries(experiences)) {
    const ids = config.experiences.map((each) => each.id)
    if (!ids.includes(id))
      throw createPartError('EXPERIENCE_UNKNOWN', 'preview.experiences', id, ids)
    const arms = armsAt(id, config)
    if (!arms.includes(arm as string))
      throw createPartError('ARM_UNKNOWN', `preview.experiences.${id}`, arm, arms)
  }
  const known = config.segments.map(({ id }) => id)
  const strange = segments.find((id) => !known.includes(id))
  if (strange !== undefined)
    throw createPartError('SEGMENT_UNKNOWN', 'preview.segments', strange, known)
  const stages = config.journey.stages.map(({ id }) => id)
  if (stage !== undefined && !stages.includes(stage as string))
    throw createPartError('STAGE_UNKNOWN', 'preview.stage', stage, stages)
}

/** The arms of the experience of that id; none when there is no such experience. */
function armsAt(id: string, { experiences }: SiteConfig): readonly string[] {
  return experiences.filter((each) => each.id === id).flatMap(armsOf)
}

const FIELDS: readonly string[] = ['experiences', 'segments', 'stage']
