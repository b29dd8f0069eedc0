import type { ConfigCheck, SiteConfig } from '@segue/protocol'
import type { AudienceCount } from '@segue/protocol/api'
import { useEffect, useState } from 'preact/hooks'
import { COUNT_DELAY_MS } from '../limits.ts'
import { joinAnswers } from '../load/join-answers.ts'
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

/** Counts and checks once editing pauses. A question that was overtaken is taken back. */
export function useTrial(config: SiteConfig, { rules, segment }: TrialQuestion): Trial {
  const { api } = useStudio()
  const site = useSite().id
  const [done, setDone] = useState<Trial & { key: string }>({ key: '', current: false })
  const key = JSON.stringify([site, config, rules, segment])
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const timer = setTimeout(async () => {
      const question = { config, rules, ...(segment === undefined ? {} : { segment }) }
      const answer = await joinAnswers<{ check: ConfigCheck; count: AudienceCount }>({
        check: api.checkConfig(site, config, signal),
        count: api.countAudiences(site, question, signal),
      })
      if (signal.aborted) return
      setDone(({ problem: _, ...last }) =>
        answer.ok
          ? { key, current: true, ...answer.value }
          : { ...last, key, current: true, problem: answer.problem },
      )
    }, COUNT_DELAY_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [api, key])
  return { ...done, current: done.key === key }
}
