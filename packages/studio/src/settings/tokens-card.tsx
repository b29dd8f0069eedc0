import type { ApiToken } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { ConfirmDialog } from '../elements/confirm-dialog.tsx'
import { RowButton } from '../elements/row-button.tsx'
import { TableFrame } from '../elements/table-frame.tsx'
import { toMoment } from '../format/dates.ts'
import { settings } from '../messages/en/settings.ts'
import { en } from '../messages/en.ts'
import { useSite, useStudio } from '../studio.ts'

/** The tokens of programs, each with the way to end it. */
export function TokensCard(props: {
  readonly tokens: readonly ApiToken[]
  readonly zone: string
  readonly onChanged: () => void
}) {
  const { api } = useStudio()
  const site = useSite().id
  const [revoking, setRevoking] = useState<ApiToken | null>(null)
  const { keys, tokens: texts } = settings
  return (
    <Card label={texts.label} title={texts.title}>
      {props.tokens.length === 0 ? (
        <p class="small muted">{texts.none}</p>
      ) : (
        <TableFrame label={texts.label}>
          <thead>
            <tr>
              <th scope="col">{settings.name}</th>
              <th scope="col">{settings.role}</th>
              <th scope="col">{texts.token}</th>
              <th scope="col">{texts.until}</th>
              <th scope="col">{settings.actions}</th>
            </tr>
          </thead>
          <tbody>
            {props.tokens.map((token) => (
              <tr key={token.id}>
                <th scope="row">{token.name}</th>
                <td>{en.shell.roles[token.role]}</td>
                <td>
                  <code>{keys.ending(token.shown)}</code>
                </td>
                <td>{toMoment(token.until, props.zone)}</td>
                <td class="row-actions">
                  <RowButton
                    text={keys.revoke}
                    of={token.name}
                    onClick={() => setRevoking(token)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {revoking && (
        <ConfirmDialog
          title={keys.revokeTitle(revoking.name)}
          about={keys.revokeAbout}
          deed={keys.revoke}
          ask={() => api.ask('DELETE /api/sites/:site/tokens/:token', { site, token: revoking.id })}
          onDone={props.onChanged}
          onClose={() => setRevoking(null)}
        />
      )}
    </Card>
  )
}
