import type { Compared, Framed, NamedParts, Reports } from '@segue/protocol/api'
import type { ComponentChildren } from 'preact'
import { toDay } from '../format/dates.ts'
import { savedReports as texts } from '../messages/en/saved-reports.ts'
import { toDrawn } from './drawn-report.tsx'
import type { DrawnReport } from './views.ts'

/** A report drawn, and below it the period that it is held against. `nothing` stands where there is nothing to draw. */
export function DrawnAnswer<Name extends DrawnReport>(props: {
  readonly name: Name
  readonly answer: Compared<Framed<Reports[Name]>>
  readonly named: NamedParts
  readonly nothing: ComponentChildren
}) {
  const { name, answer, named, nothing } = props
  const { compared } = answer
  const drawn = toDrawn(name, answer, named) ?? nothing
  if (!compared) return <>{drawn}</>
  const { from, until, zone } = compared
  return (
    <div class="stack">
      {drawn}
      <h2 class="card-part">{texts.compared(toDay(from, zone), toDay(until - 1, zone))}</h2>
      {toDrawn(name, compared, named) ?? nothing}
    </div>
  )
}
