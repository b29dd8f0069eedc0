import type { Problem } from '../problem.ts'
import { useStudio } from '../studio.ts'
import type { Editing } from './use-draft.ts'

/**
 * Publishes the draft, or an earlier version again. Both give the problem when it did not work; `onChanged` is called
 * whenever another version is served than the one on screen, also when it was somebody else's.
 */
export function usePublishing(
  site: string,
  draft: Editing,
  onChanged: () => void,
): {
  readonly publish: (note: string) => Promise<Problem | null>
  readonly rollBack: (version: number) => Promise<Problem | null>
} {
  const { api } = useStudio()
  return {
    async publish(note) {
      const config: unknown = JSON.parse(draft.text)
      const answer = await api.publish(site, { config, note, base: draft.base })
      if (answer.ok) draft.settle(answer.value.version)
      if (answer.ok || answer.problem.code === 'VERSION_NOT_CURRENT') onChanged()
      return answer.ok ? null : answer.problem
    },
    async rollBack(version) {
      const answer = await api.rollBack(site, version)
      if (answer.ok) onChanged()
      return answer.ok ? null : answer.problem
    },
  }
}
