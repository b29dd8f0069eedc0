import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'
import { Icon } from './icon.tsx'

/** A problem in words: what is wrong and what to do, announced when it appears. */
export function ProblemNote({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  return (
    <div class="note note-bad" role="alert">
      <Icon name="warning" />
      <div>
        <p class="note-title">{problem.message}</p>
        {problem.remedy && <p>{problem.remedy}</p>}
        <p class="small muted">{problem.code}</p>
        {onRetry && (
          <button class="button" type="button" onClick={onRetry}>
            {en.common.retry}
          </button>
        )}
      </div>
    </div>
  )
}
