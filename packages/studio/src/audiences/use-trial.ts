import type { ConfigCheck, SiteConfig } from '@segue/protocol'
import type { AudienceCount } from '@segue/protocol/api'
import { EDIT_PAUSE_MS } from '../limits.ts'
import { type InParts, useInParts } from '../load/use-in-parts.ts'
import { useSettled } from '../load/use-settled.ts'
import type { Problem } from '../problem.ts'
import { useSite, useStudio } from '../studio.ts'
import { addCounts } from './add-counts.ts'

/** A config tried on stored visitors: the newest counts and findings, and whether they speak of it as it is now. */
export interface Trial {
  readonly current: boolean
  readonly count?: AudienceCount
  readonly check?: ConfigCheck
  /** Why the config as it is now could not be tried. */
  readonly problem?: Problem
  /** How far counting is. */
  readonly counting: InParts<AudienceCount>
}

/** What is asked beside the segments: further rules, and one segment more closely. */
export interface TrialQuestion {
  readonly rules: readonly unknown[]
  readonly segment?: string
}

/** Counts and checks once editing pauses. */
export function useTrial(config: SiteConfig, { rules, segment }: TrialQuestion): Trial {
  const { api } = useStudio()
  const site = useSite().id
  const question = { config, rules, ...(segment === undefined ? {} : { segment }) }
  const counting = useInParts<AudienceCount, AudienceCount>(JSON.stringify([site, question]), {
    ask: (from, signal) => api.countAudiences(site, { ...question, ...from }, signal),
    add: (sum, part) => (sum ? addCounts(sum, part) : part),
    delayMs: EDIT_PAUSE_MS,
  })
  const checking = useSettled(JSON.stringify([site, config]), (signal) =>
    api.checkConfig(site, config, signal),
  )
  const isCounted = counting.current && counting.state !== 'running'
  const problem = (isCounted ? counting.problem : undefined) ?? checking.problem
  return {
    current: isCounted && checking.current,
    counting,
    ...(counting.value && { count: counting.value }),
    ...(checking.value && { check: checking.value }),
    ...(problem && { problem }),
  }
}
