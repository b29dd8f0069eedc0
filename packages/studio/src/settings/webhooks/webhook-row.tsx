import type { Webhook } from '@segue/protocol/api'
import { RowButton } from '../../elements/row-button.tsx'
import { settings } from '../../messages/en/settings.ts'
import { toWebhookState } from './webhook-state.ts'

const { webhooks: texts } = settings

/** What can be done with a webhook. */
export type WebhookDeed = 'test' | 'pause' | 'replay' | 'rotate' | 'remove'

/** One address that is told, how it fares, and its deeds. */
export function WebhookRow(props: {
  readonly webhook: Webhook
  readonly zone: string
  readonly busy: boolean
  readonly onDeed: (deed: WebhookDeed) => void
}) {
  const { webhook, zone, busy, onDeed } = props
  const { name, url, kinds, paused, dead } = webhook
  const deeds: readonly (readonly [WebhookDeed, string])[] = [
    ['test', texts.test],
    ['pause', texts.pause(paused)],
    ...(dead > 0 ? [['replay', texts.replay] as const] : []),
    ['rotate', texts.rotate],
    ['remove', texts.remove],
  ]
  return (
    <tr>
      <th scope="row">
        {name}
        <code class="cell-line">{url}</code>
      </th>
      <td>
        {kinds.length === 0
          ? texts.everything
          : kinds.map((kind) => texts.kindNames[kind]).join(', ')}
      </td>
      <td>{toWebhookState(webhook, zone)}</td>
      <td class="row-actions">
        {deeds.map(([deed, text]) => (
          <RowButton
            key={deed}
            text={text}
            of={name}
            disabled={busy}
            onClick={() => onDeed(deed)}
          />
        ))}
      </td>
    </tr>
  )
}
