import type { NewWebhook, Webhook } from '@segue/protocol/api'
import { ConfirmDialog } from '../../elements/confirm-dialog.tsx'
import { settings } from '../../messages/en/settings.ts'
import { useSite, useStudio } from '../../studio.ts'
import type { Made } from '../use-made.tsx'
import type { WebhookDeed } from './webhook-row.tsx'

const { webhooks: texts } = settings

/** The deeds that are asked for once more. */
export type AskedDeed = Extract<WebhookDeed, 'rotate' | 'remove'>

/** Asks before a webhook gets a new secret or goes. */
export function WebhookDialog(props: {
  readonly webhook: Webhook
  readonly deed: AskedDeed
  readonly onMade: (made: Made) => void
  readonly onChanged: () => void
  readonly onClose: () => void
}) {
  const { api } = useStudio()
  const { webhook, deed, onMade, onChanged, onClose } = props
  const of = { site: useSite().id, webhook: webhook.id }
  if (deed === 'remove') {
    return (
      <ConfirmDialog
        title={texts.removeTitle(webhook.name)}
        about={texts.removeAbout}
        deed={texts.remove}
        ask={() => api.ask('DELETE /api/sites/:site/webhooks/:webhook', of)}
        onDone={onChanged}
        onClose={onClose}
      />
    )
  }
  return (
    <ConfirmDialog<NewWebhook>
      title={texts.rotateTitle(webhook.name)}
      about={texts.rotateAbout}
      deed={texts.rotate}
      ask={() => api.ask('POST /api/sites/:site/webhooks/:webhook/rotate', { ...of, body: {} })}
      onDone={({ webhook, secret }) => onMade({ title: texts.created(webhook.name), text: secret })}
      onClose={onClose}
    />
  )
}
