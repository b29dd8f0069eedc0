import { includesRole } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { ProblemNote } from '../elements/problem-note.tsx'
import { RowButton } from '../elements/row-button.tsx'
import { toMoment } from '../format/dates.ts'
import { useAct } from '../load/use-act.ts'
import { en } from '../messages/en.ts'
import { useSite, useStudio } from '../studio.ts'
import type { BadGroup } from './group-bad-events.ts'
import { type Replaying, replayAll } from './replay-all.ts'

/** One reason for which events were refused. What arrived is shown as text only. */
export function BadGroupRow(props: {
  readonly group: BadGroup
  readonly zone: string
  readonly onReplayed: () => void
}) {
  const { api } = useStudio()
  const { id: site, role } = useSite()
  const { busy, problem, act } = useAct()
  const [replayed, setReplayed] = useState<Replaying | null>(null)
  const { code, path, count, sample } = props.group

  const replay = () =>
    act(
      () =>
        replayAll((body) => api.ask('POST /api/sites/:site/bad-events/replay', { site, body }), {
          code,
          onProgress: setReplayed,
        }),
      props.onReplayed,
    )
  return (
    <li class="bad-event">
      <p class="bad-event-head">
        <span class="chip chip-bad">{code}</span>
        <strong>{en.live.badCount(count)}</strong>
        <time class="muted" dateTime={new Date(sample.at).toISOString()}>
          {en.live.badNewest(toMoment(sample.at, props.zone))}
        </time>
        {includesRole(role, 'publisher') && (
          <RowButton text={en.live.replay} of={code} disabled={busy} onClick={replay} />
        )}
      </p>
      <p>{en.live.badReceived(path, sample.received)}</p>
      <p>{sample.remedy}</p>
      {sample.body && (
        <details>
          <summary>{en.live.badBody}</summary>
          <pre class="code">{sample.body}</pre>
        </details>
      )}
      {problem && <ProblemNote problem={problem} />}
      <p role="status">{replayed && en.live.replayed(replayed)}</p>
    </li>
  )
}
