import type { AuditEntry } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { TableFrame } from '../elements/table-frame.tsx'
import { toMoment } from '../format/dates.ts'
import { settings } from '../messages/en/settings.ts'

/** Entries of an audit log, of which those of one person or of one deed can be picked. */
export function ActivityCard({ entries, zone }: { entries: readonly AuditEntry[]; zone: string }) {
  const [who, setWho] = useState('')
  const [what, setWhat] = useState('')
  const { activity: texts } = settings
  const shown = entries.filter(
    ({ by, action }) => (who === '' || by === who) && (what === '' || action === what),
  )
  return (
    <Card label={texts.label} title={texts.title(shown.length)}>
      <p class="card-about">{texts.about}</p>
      <div class="filters">
        <Filter
          {...{ label: texts.who, all: texts.everybody, value: who, onChoose: setWho }}
          names={entries.map(({ by }) => by)}
        />
        <Filter
          {...{ label: texts.what, all: texts.everything, value: what, onChoose: setWhat }}
          names={entries.map(({ action }) => action)}
        />
      </div>
      {shown.length === 0 && <p class="small muted">{texts.noMatch}</p>}
      <TableFrame label={texts.label}>
        <thead>
          <tr>
            <th scope="col">{texts.when}</th>
            <th scope="col">{texts.who}</th>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.target}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ at, by, action, target }, place) => (
            <tr key={`${at} ${place}`}>
              <td>
                <time dateTime={new Date(at).toISOString()}>{toMoment(at, zone)}</time>
              </td>
              <td>{by}</td>
              <td>
                <code>{action}</code>
              </td>
              <td class="cell-wrap">{target}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  )
}

function Filter(props: {
  readonly label: string
  readonly all: string
  readonly value: string
  readonly names: readonly string[]
  readonly onChoose: (name: string) => void
}) {
  return (
    <label class="field">
      <span class="field-label">{props.label}</span>
      <select
        class="input"
        value={props.value}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <option value="">{props.all}</option>
        {[...new Set(props.names)].sort().map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
