import type { ReplayReport, SiteConfig } from '@segue/protocol'
import type { ReplayAnswer } from '@segue/protocol/api'
import { type InParts, useInParts } from '../load/use-in-parts.ts'
import { useSite, useStudio } from '../studio.ts'
import { addReplays } from './add-replays.ts'

/** Replays a config on the collector, part by part, from the start on until it is done or stopped. */
export function useReplay(config: SiteConfig): InParts<ReplayReport> {
  const { api } = useStudio()
  const site = useSite().id
  return useInParts<ReplayAnswer, ReplayReport>(JSON.stringify([site, config]), {
    ask: (from, signal) =>
      api.ask(
        'POST /api/sites/:site/audiences/replay',
        { site, body: { config, ...from } },
        signal,
      ),
    add: (moves, { report }) => (moves ? addReplays(moves, report) : report),
  })
}
