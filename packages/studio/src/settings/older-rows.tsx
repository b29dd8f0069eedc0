import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ProblemNote } from '../elements/problem-note.tsx'
import { AUDIT_ENTRIES_MAX } from '../limits.ts'
import { useAct } from '../load/use-act.ts'
import type { Answer } from '../problem.ts'

/** The rows of a log, newest first, and as long as pages are full a button for those before the oldest. */
export function OlderRows<Page, Row extends { readonly at: number }>(props: {
  readonly first: Page
  readonly rowsOf: (page: Page) => readonly Row[]
  readonly readBefore: (at: number) => Promise<Answer<Page>>
  readonly button: string
  /** What stands there when the log is empty. */
  readonly nothing: ComponentChildren
  readonly children: (rows: readonly Row[]) => ComponentChildren
}) {
  const { first, rowsOf, readBefore, button, nothing, children } = props
  const [older, setOlder] = useState<readonly Row[]>([])
  const { busy, problem, act } = useAct()
  const all = [...rowsOf(first), ...older]
  const last = all.at(-1)
  if (last === undefined) return <>{nothing}</>
  const more = () =>
    act(
      () => readBefore(last.at),
      (page) => setOlder([...older, ...rowsOf(page)]),
    )
  return (
    <div class="stack">
      {children(all)}
      {problem && <ProblemNote problem={problem} />}
      {all.length % AUDIT_ENTRIES_MAX === 0 && (
        <div>
          <button class="button" type="button" disabled={busy} onClick={more}>
            {button}
          </button>
        </div>
      )}
    </div>
  )
}
