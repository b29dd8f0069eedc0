import type { Webhook, WebhookTest } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../../elements/card.tsx'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { TableFrame } from '../../elements/table-frame.tsx'
import { useAct } from '../../load/use-act.ts'
import { settings } from '../../messages/en/settings.ts'
import { useSite, useStudio } from '../../studio.ts'
import type { Made } from '../use-made.tsx'
import { TestedNote } from './tested-note.tsx'
import { type AskedDeed, WebhookDialog } from './webhook-dialog.tsx'
import { type WebhookDeed, WebhookRow } from './webhook-row.tsx'

const { webhooks: texts } = settings

/** The addresses that are told, how each fares, and what can be done with it. */
export function WebhooksCard(props: {
  readonly webhooks: readonly Webhook[]
  readonly zone: string
  readonly onMade: (made: Made) => void
  readonly onChanged: () => void
}) {
  const { api } = useStudio()
  const site = useSite().id
  const { busy, problem, act } = useAct()
  const [asked, setAsked] = useState<{ webhook: Webhook; deed: AskedDeed } | null>(null)
  const [tested, setTested] = useState<{ name: string; result: WebhookTest } | null>(null)
  const { webhooks, zone, onMade, onChanged } = props

  function carryOut(deed: WebhookDeed, webhook: Webhook): void {
    if (deed === 'rotate' || deed === 'remove') {
      setAsked({ webhook, deed })
      return
    }
    const of = { site, webhook: webhook.id }
    setTested(null)
    if (deed === 'test') {
      act(
        () => api.ask('POST /api/sites/:site/webhooks/:webhook/test', { ...of, body: {} }),
        (result) => setTested({ name: webhook.name, result }),
      )
      return
    }
    act<unknown>(
      () =>
        deed === 'pause'
          ? api.ask('POST /api/sites/:site/webhooks/:webhook/pause', {
              ...of,
              body: { paused: !webhook.paused },
            })
          : api.ask('POST /api/sites/:site/webhooks/:webhook/replay', { ...of, body: {} }),
      onChanged,
    )
  }

  if (webhooks.length === 0) {
    return (
      <Card label={texts.label} title={texts.none}>
        <p class="small muted">{texts.noneWhy}</p>
      </Card>
    )
  }
  return (
    <Card label={texts.label} title={texts.title(webhooks.length)}>
      {problem && <ProblemNote problem={problem} />}
      {tested && <TestedNote {...tested} />}
      <TableFrame label={texts.label}>
        <thead>
          <tr>
            <th scope="col">{settings.name}</th>
            <th scope="col">{texts.told}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{settings.actions}</th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map((webhook) => (
            <WebhookRow
              key={webhook.id}
              webhook={webhook}
              zone={zone}
              busy={busy}
              onDeed={(deed) => carryOut(deed, webhook)}
            />
          ))}
        </tbody>
      </TableFrame>
      {asked && (
        <WebhookDialog
          {...asked}
          onMade={onMade}
          onChanged={onChanged}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  )
}
