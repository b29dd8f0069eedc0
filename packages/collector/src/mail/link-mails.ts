import type { LinkMailed } from '@segue/protocol/api'
import { nanoid } from 'nanoid'
import { createRateLimit } from '../ingest/rate-limit.ts'
import type { Settings } from '../settings.ts'
import {
  FORGOTTEN_MAX,
  LINK_MAILBOX_MAILS_MAX,
  LINK_MAILBOX_MINUTES,
  LINK_SITE_MAILS_MAX,
} from './limits.ts'
import { createMailer } from './mailer.ts'
import { type Letter, toLetterMail } from './to-letter-mail.ts'
import { toMessageId } from './to-message-id.ts'

/** Mails that carry a link into the studio for one person. */
export interface LinkMails {
  /** Where the links of mails lead; undefined where none leave. */
  readonly origin: string | undefined
  /** Sends a letter; `site` is whose admin set it off, null for a stranger. Never rejects. */
  readonly send: (to: string, site: string | null, letter: Letter) => Promise<LinkMailed>
  /** Says whether somebody at an address of the network may tell now that they forgot a password: 0, or seconds to wait. */
  readonly mayForget: (address: string) => number
}

/**
 * Sends them when there is a mail server, and a public URL: a link is read elsewhere and by others than whoever asked, so
 * nothing that a request says of its host goes into it.
 */
export function createLinkMails(
  settings: Pick<Settings, 'smtpUrl' | 'smtpFrom' | 'publicUrl'>,
  now: () => number,
): LinkMails {
  const { publicUrl } = settings
  const sendMail = publicUrl === '' ? undefined : createMailer(settings)
  const mayReach = createRateLimit(1 / (LINK_MAILBOX_MINUTES * 60), now, LINK_MAILBOX_MAILS_MAX)
  const maySend = createRateLimit(PER_MINUTE, now, LINK_SITE_MAILS_MAX)
  return {
    origin: sendMail && publicUrl,
    mayForget: createRateLimit(PER_MINUTE, now, FORGOTTEN_MAX),
    async send(to, site, letter) {
      if (sendMail === undefined) return { state: 'off', why: '' }
      if ((site !== null && maySend(site) > 0) || mayReach(to) > 0)
        return { state: 'limited', why: '' }
      const id = toMessageId(nanoid(), publicUrl)
      const failure = await sendMail({ id, to, at: now(), ...toLetterMail(letter) })
      return failure === undefined
        ? { state: 'sent', why: '' }
        : { state: 'failed', why: failure.why }
    },
  }
}

const PER_MINUTE = 1 / 60
