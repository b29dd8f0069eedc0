import type { ConfigCheck, SiteConfig } from '@segue/protocol'
import type { AudienceCount } from '@segue/protocol/api'
import { joinAnswers } from '../load/join-answers.ts'
import { useSettled } from '../load/use-settled.ts'
import type { Problem } from '../problem.ts'
import { useSite, useStudio } from '../studio.ts'

/** A config tried on stored visitors: the newest counts and findings, and whether they speak of it as it is now. */
export interface Trial {
  readonly current: boolean
  readonly count?: AudienceCount
  readonly check?: ConfigCheck
  /** Why the config as it is now could not be tried. */
  readonly problem?: Problem
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
  const { value, ...settled } = useSettled(JSON.stringify([site, question]), (signal) =>
    joinAnswers<{ check: ConfigCheck; count: AudienceCount }>({
      check: api.checkConfig(site, config, signal),
      count: api.countAudiences(site, question, signal),
    }),
  )
  return { ...settled, ...value }
}
