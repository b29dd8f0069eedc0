import type { OwnerLink } from '@segue/protocol/api'
import { ShownOnce } from '../elements/shown-once.tsx'
import { settings } from '../messages/en/settings.ts'

/** A link for somebody, what it is for, and whether it went out by mail. */
export interface HandedOn extends OwnerLink {
  readonly title: string
}

/** Shows a link that was just made until it is closed: folded up where it went out by mail, else to be handed on. */
export function LinkNote(props: {
  readonly made: HandedOn
  /** The end of the link, as the person reads it. */
  readonly until: string
  readonly onClose: () => void
}) {
  const { made, until, onClose } = props
  const { title, link, mail } = made
  const isSent = mail.state === 'sent'
  const end = isSent ? people.linkUntil(until) : people.linkAbout(until)
  return (
    <ShownOnce
      title={title}
      about={[people.mailed[mail.state], mail.why, end].filter(Boolean)}
      text={link}
      tone={isSent || mail.state === 'off' ? 'good' : 'warn'}
      {...(isSent && { foldedAs: people.showLink })}
      onClose={onClose}
    />
  )
}

const { people } = settings
