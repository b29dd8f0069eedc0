import type { ReceivedMail } from './smtp-server.ts'

/** One part of a mail, whose lines may be quoted-printable or base64; empty where there is none. */
export function readMailText(
  mail: Pick<ReceivedMail, 'text'> | undefined,
  type: 'text/plain' | 'text/html' = 'text/plain',
): string {
  const part = mail?.text.split(type)[1]?.split(/\r\n----/)[0] ?? ''
  const body = part.slice(part.indexOf('\r\n\r\n') + 4)
  if (/base64/.test(part)) return Buffer.from(body, 'base64').toString()
  const bytes = body
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n')
}
