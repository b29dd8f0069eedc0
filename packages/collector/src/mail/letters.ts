import type { Invitation } from '@segue/protocol/api'
import type { Letter } from './to-letter-mail.ts'

/** A link that goes into a letter. `until` is in epoch milliseconds, told in the time zone `zone`. */
export interface LetterLink {
  readonly link: string
  readonly until: number
  readonly zone: string
}

/** The letter that brings somebody to a site. */
export function toInvitationLetter(
  { by, role }: Pick<Invitation, 'by' | 'role'>,
  siteName: string,
  link: LetterLink,
): Letter {
  return {
    title: `${by} invites you to ${siteName}`,
    about: `You shall work on ${siteName} in the studio, in the role ${role}. Follow this link to join:`,
    link: link.link,
    foot: `${toUntil(link)} If you do not know what this is about, do nothing: nobody has made an account for you.`,
  }
}

/** The letter by which somebody chooses a new password. */
export function toResetLetter(link: LetterLink): Letter {
  return {
    title: 'A new password for the studio',
    about:
      'You, or an admin of your site, asked for a new password. Follow this link to choose it; you will be signed out everywhere:',
    link: link.link,
    foot: `${toUntil(link)} If it was not you, do nothing: your password stays as it is.`,
  }
}

function toUntil({ until, zone }: LetterLink): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(until)
  const moment = `${format({ dateStyle: 'long' })} at ${format({ timeStyle: 'short' })}`
  return `It works once, until ${moment} (${zone}).`
}
