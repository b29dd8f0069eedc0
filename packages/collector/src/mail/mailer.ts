import { createTransport } from 'nodemailer'
import { isLoopback } from '../http/loopback.ts'
import type { Settings } from '../settings.ts'
import { MAIL_MS_MAX, MAIL_REASON_CHARS_MAX } from './limits.ts'

/** A mail to one address, as text and as HTML. */
export interface Mail {
  /** The same however often it is sent: `<id@host>`. Mail programs show it once. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** When it was written, epoch milliseconds. */
  readonly at: number
  /** Further lines of its head. */
  readonly headers?: Readonly<Record<string, string>>
}

/** What came of a mail: undefined when the server took it. `isFinal`: it will never take it for this address. */
export type MailFailure = { readonly why: string; readonly isFinal: boolean } | undefined

/** Hands a mail to the owner's server. Never rejects. */
export type SendMail = (mail: Mail) => Promise<MailFailure>

/**
 * Sends by the server of `SEGUE_SMTP_URL`; undefined without one. `smtps:` is encrypted from the start; `smtp:` has to
 * become so (STARTTLS) before anything is said, but to this machine itself.
 */
export function createMailer({
  smtpUrl,
  smtpFrom,
}: Pick<Settings, 'smtpUrl' | 'smtpFrom'>): SendMail | undefined {
  if (smtpUrl === '') return undefined
  const transport = createTransport(toTransport(smtpUrl))
  return async ({ id, at, ...mail }) => {
    try {
      await transport.sendMail({ ...mail, from: smtpFrom, messageId: id, date: new Date(at) })
      return undefined
    } catch (error) {
      return toFailure(error as SmtpError)
    }
  }
}

/** How a server is spoken to, by its address. */
export function toTransport(smtpUrl: string): Transport {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  const host = hostname.replace(/^\[|\]$/g, '')
  return {
    ...{ host, secure, port: Number(port) || (secure ? 465 : 587) },
    requireTLS: !secure && host !== 'localhost' && !isLoopback(host),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    ...{ connectionTimeout: MAIL_MS_MAX, greetingTimeout: MAIL_MS_MAX, socketTimeout: MAIL_MS_MAX },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  }
}

/** What nodemailer is told of a server. */
export interface Transport {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly requireTLS: boolean
  readonly auth?: { readonly user: string; readonly pass: string }
  readonly connectionTimeout: number
  readonly greetingTimeout: number
  readonly socketTimeout: number
  readonly disableFileAccess: boolean
  readonly disableUrlAccess: boolean
}

interface SmtpError extends Error {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
}

/** A password that is refused may be put right: only a refused address never gets better. */
function toFailure({ code, responseCode = 0, response, message }: SmtpError): MailFailure {
  const text = (response ?? message).replace(/\p{Cc}+/gu, ' ').slice(0, MAIL_REASON_CHARS_MAX)
  return {
    why: `The mail server did not take it: ${text}${code === undefined ? '' : ` (${code})`}`,
    isFinal: code === 'EENVELOPE' && responseCode >= 500,
  }
}
