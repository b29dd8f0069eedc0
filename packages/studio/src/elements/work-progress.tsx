import { toCount } from '../format/numbers.ts'
import type { InParts } from '../load/use-in-parts.ts'
import { longWork as texts } from '../messages/en/long-work.ts'

/** How far long work is, with the time left and a way to stop it; or that it was stopped, and a way to begin again. */
export function WorkProgress(props: {
  /** What is done. */
  readonly label: string
  /** Said before the first part is there. */
  readonly begins: string
  readonly work: InParts<unknown>
}) {
  const { label, begins, work } = props
  const { state, done, part, msLeft, stop, start } = work
  if (state === 'stopped') {
    return (
      <p class="work">
        {texts.stopped(toCount(done))}
        <button class="button" type="button" onClick={start}>
          {texts.again}
        </button>
      </p>
    )
  }
  if (state !== 'running') return null
  return (
    <div class="work">
      <progress
        class="work-bar"
        aria-label={label}
        {...(part && { value: done, max: Math.max(1, part.all) })}
      />
      <span class="small muted">
        {part && msLeft !== undefined
          ? texts.progress(toCount(done), toCount(part.all), Math.ceil(msLeft / 1_000))
          : begins}
      </span>
      <button class="button" type="button" onClick={stop}>
        {texts.stop}
      </button>
    </div>
  )
}
