import type { Mail } from './mailer.ts'
import { toMailHtml } from './to-mail-html.ts'
import { toMarkup } from './to-markup.ts'

/** A mail that asks its reader to follow one link. */
export interface Letter {
  readonly title: string
  /** What the link is for. */
  readonly about: string
  readonly link: string
  /** Until when it works, and what to do for whoever did not ask for it. */
  readonly foot: string
}

/** A letter as plain text, and as HTML that loads nothing, has no styles and holds all texts escaped. */
export function toLetterMail({
  title,
  about,
  link,
  foot,
}: Letter): Pick<Mail, 'subject' | 'text' | 'html'> {
  const address = toMarkup(link)
  return {
    subject: title,
    text: `${[title, about, link, foot].join('\n\n')}\n`,
    html: toMailHtml(title, [
      `<p>${toMarkup(about)}</p>`,
      `<p><a href="${address}">${address}</a></p>`,
      `<p>${toMarkup(foot)}</p>`,
    ]),
  }
}
