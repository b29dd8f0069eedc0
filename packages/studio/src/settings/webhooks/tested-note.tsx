import type { WebhookTest } from '@segue/protocol/api'
import { Icon } from '../../elements/icon.tsx'
import { toCount } from '../../format/numbers.ts'
import { settings } from '../../messages/en/settings.ts'

const texts = settings.webhooks.tested

/** What came of a test: the status, the time, how the answer begins, or why there is none. */
export function TestedNote({ name, result }: { name: string; result: WebhookTest }) {
  const { arrived, status, ms, text, why } = result
  const time = toCount(ms)
  const title =
    arrived && status !== null ? texts.arrived(name, status, time) : texts.failed(name, time)
  return (
    <div class={arrived ? 'note note-good' : 'note note-bad'} role="status">
      <Icon name={arrived ? 'done' : 'warning'} />
      <div>
        <p class="note-title">{title}</p>
        <p>{arrived ? texts.about : why}</p>
        {text !== '' && (
          <p class="small">
            <span class="muted">{texts.answer}</span>
            <code class="cell-line">{text}</code>
          </p>
        )}
      </div>
    </div>
  )
}
