import type { ConclusionKind } from '@segue/protocol/api'
import { useLoad } from '../load/use-load.ts'
import { toDecided } from '../results/conclusion/to-decided.ts'
import { useSite, useStudio } from '../studio.ts'

/** {@link toDecided} of the site; nothing while it loads or when that does not work: the list is whole without it. */
export function useDecided(): ReadonlyMap<string, ConclusionKind> {
  const { api } = useStudio()
  const site = useSite().id
  const { loaded } = useLoad(site, (signal) =>
    api.ask('GET /api/sites/:site/conclusions', { site }, signal),
  )
  return toDecided(loaded.kind === 'ready' ? loaded.value.conclusions : [])
}
