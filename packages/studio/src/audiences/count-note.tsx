import { ProblemNote } from '../elements/problem-note.tsx'
import { WorkProgress } from '../elements/work-progress.tsx'
import { toCount } from '../format/numbers.ts'
import { audiences } from '../messages/en/audiences.ts'
import type { Trial } from './use-trial.ts'

/** Whom the counts are about, or why there are none. */
export function CountNote({ trial }: { trial: Trial }) {
  const { current, count, problem, counting } = trial
  if (current && problem) {
    const [issue] = problem.issues ?? []
    if (!issue) return <ProblemNote problem={problem} />
    return (
      <p class="note note-warn" role="status">
        {audiences.builder.finish}. {issue.path}: {issue.remedy}
      </p>
    )
  }
  // The first part comes within a second: what is counted by then needs no bar.
  const isLong = counting.part !== undefined && counting.state !== 'done'
  return (
    <>
      {isLong && (
        <WorkProgress label={audiences.counting} begins={audiences.counting} work={counting} />
      )}
      <p class="small muted" role="status">
        {isLong && counting.state === 'running' ? '' : toText(trial, count)}
      </p>
    </>
  )
}

function toText({ current }: Trial, count: Trial['count']): string {
  if (!current || !count) return audiences.counting
  if (count.visitors === 0) return audiences.nobody
  const looked = audiences.of(toCount(count.visitors), toCount(count.known))
  return `${looked} ${audiences.leftOut}`
}
