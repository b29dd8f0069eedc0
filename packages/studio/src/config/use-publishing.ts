import type { WantedSchedule } from '@segue/protocol/api'
import type { Answer } from '../problem.ts'
import { useStudio } from '../studio.ts'
import type { Editing } from './use-draft.ts'

/**
 * Publishes the draft: now, or `at` a time (epoch milliseconds), in which case it stays a draft here. `onChanged` is
 * called whenever another version is served than the one on screen, also when it was somebody else's, or more waits.
 */
export function usePublishing(
  site: string,
  draft: Editing,
  onChanged: () => void,
): (
  wanted: Pick<WantedSchedule, 'note'> & { readonly at: number | null },
) => Promise<Answer<unknown>> {
  const { api } = useStudio()
  return async ({ note, at }) => {
    const body = { config: JSON.parse(draft.text) as unknown, note, base: draft.base }
    if (at !== null) {
      const answer = await api.ask('POST /api/sites/:site/schedule', {
        site,
        body: { ...body, at },
      })
      if (answer.ok) onChanged()
      return answer
    }
    const answer = await api.publish(site, body)
    if (answer.ok) draft.settle(answer.value.version)
    if (answer.ok || answer.problem.code === 'VERSION_NOT_CURRENT') onChanged()
    return answer
  }
}
