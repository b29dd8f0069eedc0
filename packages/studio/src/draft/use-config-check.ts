import type { ConfigCheck, Issue, SiteConfig } from '@segue/protocol'
import { useSettled } from '../load/use-settled.ts'
import { useSite, useStudio } from '../studio.ts'

/** What has to be mended in a config, and what the linter finds in it, once editing pauses. */
export function useConfigCheck(config: SiteConfig): {
  readonly issues: readonly Issue[]
  readonly findings: NonNullable<ConfigCheck['findings']>
} {
  const { api } = useStudio()
  const site = useSite().id
  const { value, problem } = useSettled(JSON.stringify([site, config]), (signal) =>
    api.checkConfig(site, config, signal),
  )
  return { issues: problem?.issues ?? value?.issues ?? [], findings: value?.findings ?? [] }
}
