import type { ComponentChildren } from 'preact'
import type { Loaded } from '../load/use-load.ts'
import { ProblemNote } from './problem-note.tsx'
import { Skeleton } from './skeleton.tsx'

/** Shows what was loaded, a skeleton until it is there, or the problem with a way to try again. */
export function LoadedPart<Value>(props: {
  readonly loaded: Loaded<Value>
  readonly onRetry: () => void
  readonly lines?: number
  readonly children: (value: Value) => ComponentChildren
}) {
  const { loaded } = props
  if (loaded.kind === 'loading') return <Skeleton lines={props.lines ?? 6} />
  if (loaded.kind === 'failed') {
    return <ProblemNote problem={loaded.problem} onRetry={props.onRetry} />
  }
  return (
    <div class={loaded.again ? 'loaded loaded-again' : 'loaded'} aria-busy={loaded.again}>
      {props.children(loaded.value)}
    </div>
  )
}
