import type { NewSiteKey, SiteKey } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { ConfirmDialog } from '../elements/confirm-dialog.tsx'
import { RowButton } from '../elements/row-button.tsx'
import { TableFrame } from '../elements/table-frame.tsx'
import { toMoment } from '../format/dates.ts'
import { settings } from '../messages/en/settings.ts'
import { useSite, useStudio } from '../studio.ts'
import type { Made } from './use-made.tsx'

/** The keys of the site, with the ways to replace and to end one. */
export function KeysCard(props: {
  readonly keys: readonly SiteKey[]
  readonly zone: string
  readonly onMade: (made: Made) => void
  readonly onChanged: () => void
}) {
  const { api } = useStudio()
  const site = useSite().id
  const [asked, setAsked] = useState<{ key: SiteKey; deed: 'rotate' | 'revoke' } | null>(null)
  const { keys: texts } = settings
  const close = () => setAsked(null)
  return (
    <Card label={texts.label} title={texts.title}>
      <p class="card-about">{texts.about}</p>
      <TableFrame label={texts.label}>
        <thead>
          <tr>
            <th scope="col">{settings.name}</th>
            <th scope="col">{texts.scope}</th>
            <th scope="col">{texts.key}</th>
            <th scope="col">{texts.made}</th>
            <th scope="col">{settings.actions}</th>
          </tr>
        </thead>
        <tbody>
          {props.keys.map((key) => (
            <tr key={key.id}>
              <th scope="row">{key.name}</th>
              <td>{texts.scopes[key.scope]}</td>
              <td>
                <code>{key.scope === 'write' ? key.shown : texts.ending(key.shown)}</code>
                {key.origins.length > 0 && (
                  <span class="cell-line muted">{key.origins.join(', ')}</span>
                )}
                {key.until !== null && (
                  <span class="cell-line">{texts.until(toMoment(key.until, props.zone))}</span>
                )}
              </td>
              <td>{texts.madeBy(key.by, toMoment(key.createdAt, props.zone))}</td>
              <td class="row-actions">
                {(['rotate', 'revoke'] as const).map((deed) => (
                  <RowButton
                    key={deed}
                    text={texts[deed]}
                    of={key.name}
                    onClick={() => setAsked({ key, deed })}
                  />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {asked?.deed === 'rotate' && (
        <ConfirmDialog<NewSiteKey>
          title={texts.rotateTitle(asked.key.name)}
          about={texts.rotateAbout}
          deed={texts.rotate}
          ask={() =>
            api.ask('POST /api/sites/:site/keys/:key/rotate', { site, key: asked.key.id, body: {} })
          }
          onDone={({ key, text }) => props.onMade({ title: texts.created(key.name), text })}
          onClose={close}
        />
      )}
      {asked?.deed === 'revoke' && (
        <ConfirmDialog
          title={texts.revokeTitle(asked.key.name)}
          about={texts.revokeAbout}
          deed={texts.revoke}
          ask={() => api.ask('DELETE /api/sites/:site/keys/:key', { site, key: asked.key.id })}
          onDone={props.onChanged}
          onClose={close}
        />
      )}
    </Card>
  )
}
