import type { CommentedPart } from '@segue/protocol/api'
import * as v from 'valibot'

/** Whether a site config has the part. A draft need not be valid, so that nothing is taken for granted. */
export function hasPart(config: unknown, about: CommentedPart): boolean {
  if (about.kind === 'draft') return true
  const lists = v.parse(schema, config)
  const named = {
    segment: lists.segments,
    stage: lists.journey.stages,
    experience: lists.experiences,
  }[about.kind]
  return named.some((one) => v.is(part, one) && one.id === about.id)
}

const part = v.looseObject({ id: v.string() })
const list = v.optional(v.fallback(v.array(v.unknown()), []), [])
const NONE = { segments: [], experiences: [], journey: { stages: [] } }
const schema = v.fallback(
  v.looseObject({
    segments: list,
    experiences: list,
    journey: v.optional(v.fallback(v.looseObject({ stages: list }), { stages: [] }), {}),
  }),
  NONE,
)
