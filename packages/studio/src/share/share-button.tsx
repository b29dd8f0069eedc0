import { includesRole, type ReportQuery, type SharedName } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import type { Period } from '../api/api.ts'
import { ProblemNote } from '../elements/problem-note.tsx'
import { useAct } from '../load/use-act.ts'
import { problems } from '../messages/en/problems.ts'
import { en } from '../messages/en.ts'
import type { Answer } from '../problem.ts'
import { useSite, useStudio } from '../studio.ts'

/** Opens the way to share a report or a screen, for those who may. Its script is loaded when it is first wanted. */
export function ShareButton(props: {
  readonly report: SharedName
  readonly query?: ReportQuery
  /** What is looked at, at a moment. */
  readonly toPeriod: (now: number) => Period
  readonly zone: string
}) {
  const { report, query, toPeriod, zone } = props
  const { edges } = useStudio()
  const { busy, problem, act } = useAct()
  const [opened, setOpened] = useState<{ at: number; Dialog: Dialog }>()
  if (!includesRole(useSite().role, 'editor')) return null
  const { from, until } = toPeriod(opened?.at ?? 0)
  const period = { from: new Date(from).toISOString(), until: new Date(until).toISOString() }
  return (
    <>
      <button
        class="button"
        type="button"
        disabled={busy}
        onClick={() => act(loadDialog, (Dialog) => setOpened({ at: edges.now(), Dialog }))}
      >
        {en.common.share}
      </button>
      {problem && <ProblemNote problem={problem} />}
      {opened && (
        <opened.Dialog
          wanted={{ report, query: { ...query, ...period } }}
          zone={zone}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}

type Dialog = typeof import('./share-dialog.tsx')['ShareDialog']

async function loadDialog(): Promise<Answer<Dialog>> {
  try {
    return { ok: true, value: (await import('./share-dialog.tsx')).ShareDialog }
  } catch {
    // The network went away: the button can be pressed again.
    const code = 'SCREEN_NOT_LOADED'
    return { ok: false, problem: { code, ...problems[code], status: 0 } }
  }
}
