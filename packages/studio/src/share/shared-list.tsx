import type { SharedReport } from '@segue/protocol/api'
import { ProblemNote } from '../elements/problem-note.tsx'
import { RowButton } from '../elements/row-button.tsx'
import { toDay, toMoment } from '../format/dates.ts'
import { useAct } from '../load/use-act.ts'
import { sharedReports as texts } from '../messages/en/shared-reports.ts'
import { useSite, useStudio } from '../studio.ts'
import { toSharedName } from './to-shared-name.ts'

/** What has a link, each with the way to take it back. */
export function SharedList(props: {
  readonly shared: readonly SharedReport[]
  readonly zone: string
  readonly onChanged: () => void
}) {
  const { shared, zone, onChanged } = props
  const { api } = useStudio()
  const site = useSite().id
  const { busy, problem, act } = useAct()
  if (shared.length === 0) return <p class="small muted">{texts.none}</p>
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <ul class="rows">
        {shared.map((one) => {
          const name = toName(one, zone)
          return (
            <li key={one.id} class="row">
              <span>
                <span class="cell-main">{name}</span>
                <span class="cell-line muted">{texts.row(toMoment(one.until, zone), one.by)}</span>
              </span>
              <RowButton
                text={texts.takeBack}
                of={name}
                disabled={busy}
                onClick={() =>
                  act(
                    () =>
                      api.ask('DELETE /api/sites/:site/shared-reports/:id', { site, id: one.id }),
                    onChanged,
                  )
                }
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}

function toName({ report, query }: SharedReport, zone: string): string {
  const name = toSharedName(report)
  const { from, until } = query
  if (from === undefined || until === undefined) return name
  return texts.rowPeriod(name, toDay(Date.parse(from), zone), toDay(Date.parse(until), zone))
}
