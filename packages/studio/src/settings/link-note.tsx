import type { LinkMailed } from '@segue/protocol/api'
import { CopyCode } from '../elements/copy-code.tsx'
import { settings } from '../messages/en/settings.ts'
import { en } from '../messages/en.ts'

/** A link for somebody, what it is for, and whether it went out by mail. */
export interface HandedOn {
  readonly title: string
  readonly link: string
  /** Epoch milliseconds. */
  readonly until: number
  readonly mail: LinkMailed
}

/** Shows a link that was just made until it is closed: folded up where it went out by mail, else to be handed on. */
export function LinkNote(props: {
  readonly made: HandedOn
  /** The end of the link, as the person reads it. */
  readonly until: string
  readonly onClose: () => void
}) {
  const { title, link, mail } = props.made
  const { people } = settings
  const isSent = mail.state === 'sent'
  return (
    <div class={isSent || mail.state === 'off' ? 'note note-good' : 'note note-warn'} role="status">
      <div>
        <p class="note-title">{title}</p>
        <p>{people.mailed[mail.state]}</p>
        {mail.why && <p>{mail.why}</p>}
        <p>{isSent ? people.linkUntil(props.until) : people.linkAbout(props.until)}</p>
        {isSent ? (
          <details>
            <summary>{people.showLink}</summary>
            <CopyCode text={link} />
          </details>
        ) : (
          <CopyCode text={link} />
        )}
        <button class="button" type="button" onClick={props.onClose}>
          {en.common.done}
        </button>
      </div>
    </div>
  )
}
