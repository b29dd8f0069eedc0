import type { ScheduledVersion } from '@segue/protocol/api'
import { includesRole } from '@segue/protocol/api'
import { Card } from '../elements/card.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { RowButton } from '../elements/row-button.tsx'
import { toMoment } from '../format/dates.ts'
import { useAct } from '../load/use-act.ts'
import { en } from '../messages/en.ts'
import { useSite, useStudio } from '../studio.ts'

/** What will be published later, what could not be, and the way to take it back. */
export function ScheduledCard(props: {
  readonly scheduled: readonly ScheduledVersion[]
  readonly zone: string
  readonly onChanged: () => void
}) {
  const { api } = useStudio()
  const { id: site, role } = useSite()
  const { busy, problem, act } = useAct()
  const { scheduled, zone, onChanged } = props
  return (
    <Card label={en.config.scheduled} title={en.config.scheduledTitle(scheduled.length)}>
      {problem && <ProblemNote problem={problem} />}
      <ul class="rows">
        {scheduled.map(({ id, at, by, note, failed }) => (
          <li key={id} class="row">
            <span>
              <span class="cell-main">{toMoment(at, zone)}</span>
              <span class="cell-line">{note || en.config.noNote}</span>
              <span class="cell-line muted">{en.config.scheduledBy(by)}</span>
              {failed !== null && (
                <span class="chip chip-bad">{en.config.scheduledFailed(failed)}</span>
              )}
            </span>
            {includesRole(role, 'publisher') && (
              <RowButton
                text={en.config.unschedule}
                of={toMoment(at, zone)}
                disabled={busy}
                onClick={() =>
                  act(
                    () => api.ask('DELETE /api/sites/:site/schedule/:id', { site, id }),
                    onChanged,
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
