import type { SiteConfig } from '@segue/protocol'
import { isRecord } from '@segue/protocol'
import { audiences } from '../messages/en/audiences.ts'

/** Where a site config uses a segment, in words: other segments, stages, experiences, scores and goals. */
export function usedBy(config: SiteConfig, segment: string): readonly string[] {
  const { uses } = audiences
  const kinds = [
    [uses.segment, config.segments.filter(({ id }) => id !== segment)],
    [uses.stage, config.journey.stages],
    [uses.experience, config.experiences],
    [uses.score, config.scores ?? []],
    [uses.goal, config.goals],
  ] as const
  return kinds.flatMap(([toText, named]) =>
    named.filter((one) => names(one, segment)).map(({ name }) => toText(name)),
  )
}

/** Whether a condition anywhere within asks for the segment. */
function names(value: unknown, segment: string): boolean {
  if (Array.isArray(value)) return value.some((item) => names(item, segment))
  if (!isRecord(value)) return false
  if (value.segment === segment) return true
  return Object.values(value).some((part) => names(part, segment))
}
