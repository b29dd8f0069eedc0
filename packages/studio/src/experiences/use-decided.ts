import type { ConclusionKind } from '@segue/protocol/api'
import { useLoad } from '../load/use-load.ts'
import { useSite, useStudio } from '../studio.ts'

/**
 * What was decided last of each experience, by its id, where the test does not go on. Nothing while it loads or when that does
 * not work: the list is whole without it.
 */
export function useDecided(): ReadonlyMap<string, ConclusionKind> {
  const { api } = useStudio()
  const site = useSite().id
  const { loaded } = useLoad(site, (signal) =>
    api.ask('GET /api/sites/:site/conclusions', { site }, signal),
  )
  if (loaded.kind !== 'ready') return new Map()
  // The newest come first; what is set last holds.
  const newest = new Map(
    [...loaded.value.conclusions].reverse().map(({ experience, kind }) => [experience, kind]),
  )
  return new Map([...newest].filter(([, kind]) => kind !== 'keep_testing'))
}
