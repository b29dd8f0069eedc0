import { type DigestContent, type TableRow, toMarkdownTable } from '@segue/protocol/api'
import type { Mail } from '../mail/mailer.ts'
import { toMailHtml } from '../mail/to-mail-html.ts'
import { toMarkup } from '../mail/to-markup.ts'
import { type DigestPart, toDigestParts } from './to-digest-parts.ts'
import { toDigestTitle } from './to-digest-title.ts'

/** What a mail says of itself besides the digest. */
export interface DigestFrame {
  /** Who switched it on; empty while it is off. */
  readonly by: string
  /** The link by which its recipient leaves; empty for a test, whose recipient asked for it. */
  readonly leave: string
  /** The studio, where it is switched off. */
  readonly studio: string
  /** Sent by hand, to see what it looks like. */
  readonly isTest: boolean
}

/** A digest as a mail: plain text, and HTML that loads nothing, has no styles and holds all texts escaped. */
export function toDigestMail(
  content: DigestContent,
  { by, studio, leave, isTest }: DigestFrame,
): Pick<Mail, 'subject' | 'text' | 'html' | 'headers'> {
  const title = toDigestTitle(content)
  const parts = toDigestParts(content)
  const settings = `${studio}/studio/settings?show=digest`
  const foot = [
    ...(isTest ? ['This is a test: somebody asked in Settings to see the digest.'] : []),
    `Days are of the time zone ${content.zone}.${by === '' ? '' : ` ${by} switched this digest on.`}`,
    `Any admin of the site changes it, or takes your address out: ${settings}`,
  ]
  const stop = leave === '' ? [] : [`To get no further one: ${leave}`]
  return {
    subject: isTest ? `[Test] ${title}` : title,
    text: [title, ...parts.map(toText), ['--', ...foot, ...stop].join('\n')]
      .join('\n\n')
      .concat('\n'),
    html: toHtml(title, parts, [...foot.map(toMarkup), ...toStopMarkup(leave)]),
    ...(leave !== '' && { headers: toLeaveHeaders(leave) }),
  }
}

/** So that mail programs show a button of their own (RFC 8058, which asks for https). */
function toLeaveHeaders(leave: string): Readonly<Record<string, string>> {
  const isOneClick = leave.startsWith('https:')
  return {
    'List-Unsubscribe': `<${leave}>`,
    ...(isOneClick && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}

function toStopMarkup(leave: string): readonly string[] {
  return leave === '' ? [] : [`<a href="${toMarkup(leave)}">Get no further one</a>`]
}

function toText({ title, lines, table }: DigestPart): string {
  return [
    title.toUpperCase(),
    ...(table ? [toMarkdownTable(table).trimEnd()] : []),
    ...lines.map((line) => `- ${line}`),
  ].join('\n')
}

function toHtml(title: string, parts: readonly DigestPart[], foot: readonly string[]): string {
  const body = parts.map(
    (part) =>
      `<h2>${toMarkup(part.title)}</h2>${part.table ? toHtmlTable(part.table) : ''}${
        part.lines.length > 0
          ? `<ul>${part.lines.map((line) => `<li>${toMarkup(line)}</li>`).join('')}</ul>`
          : ''
      }`,
  )
  const small = foot.map((line) => `<p><small>${line}</small></p>`)
  return toMailHtml(title, [...body, '<hr>', ...small])
}

function toHtmlTable(rows: readonly TableRow[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const toRow = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${toMarkup(cell)}</${tag}>`).join('')}</tr>`
  const lines = rows.map((row) =>
    toRow(
      columns.map((column) => toCell(row[column])),
      'td',
    ),
  )
  return `<table border="1" cellpadding="4">${toRow(columns, 'th')}${lines.join('')}</table>`
}

/** Numbers have four digits that count. */
function toCell(value: TableRow[string] | undefined): string {
  if (typeof value !== 'number') return String(value ?? '')
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)))
}
