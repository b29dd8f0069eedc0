import { isRecord } from '@segue/protocol'
import type { CommentedPart } from '@segue/protocol/api'

/** Whether a site config has the part. A draft need not be valid, so that nothing is taken for granted. */
export function hasPart(config: unknown, about: CommentedPart): boolean {
  if (about.kind === 'draft') return true
  const owner = about.kind === 'stage' ? fieldOf(config, 'journey') : config
  const list = fieldOf(owner, LISTS[about.kind])
  return Array.isArray(list) && list.some((one) => fieldOf(one, 'id') === about.id)
}

function fieldOf(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined
}

const LISTS = { segment: 'segments', stage: 'stages', experience: 'experiences' } as const
