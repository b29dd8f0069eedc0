import type { Kind, SettingIssue, Settings } from '../settings.ts'

/** The address of a mail server, with user and password where it wants them. */
export const SMTP_URL: Kind<string> = {
  expected: 'a mail server such as smtps://user:password@mail.example:465, or smtp:// for STARTTLS',
  secret: true,
  parse(text) {
    if (!/^smtps?:\/\//.test(text) || !URL.canParse(text)) return undefined
    const { hostname, pathname, search } = new URL(text)
    return hostname !== '' && /^\/?$/.test(pathname) && search === '' ? text : undefined
  },
}

/** What is missing beside a mail server. */
export function findMailIssues({
  smtpUrl,
  smtpFrom,
}: Pick<Settings, 'smtpUrl' | 'smtpFrom'>): readonly SettingIssue[] {
  if (smtpUrl === '' || smtpFrom !== '') return []
  const expected = 'an e-mail address that mails come from, since SEGUE_SMTP_URL is set'
  return [{ name: 'SEGUE_SMTP_FROM', received: 'nothing', expected }]
}
