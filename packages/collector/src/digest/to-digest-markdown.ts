import { type DigestContent, toMarkdownTable } from '@segue/protocol/api'
import { type DigestPart, toDigestParts } from './to-digest-parts.ts'
import { toDigestTitle } from './to-digest-title.ts'

/** A digest in Markdown: what its mail says, for a chat or a wiki. Names come as they are written, never as marks. */
export function toDigestMarkdown(content: DigestContent): string {
  const parts = toDigestParts(content).map(toMarkdown)
  return [`# ${toPlain(toDigestTitle(content))}`, ...parts].join('\n\n').concat('\n')
}

function toMarkdown({ title, lines, table }: DigestPart): string {
  const blocks = [
    `## ${toPlain(title)}`,
    ...(table ? [toMarkdownTable(table).trimEnd()] : []),
    ...(lines.length > 0 ? [lines.map((line) => `- ${toPlain(line)}`).join('\n')] : []),
  ]
  return blocks.join('\n\n')
}

/** Marks of Markdown, and the beginnings of HTML, as the characters that they are. */
function toPlain(text: string): string {
  return text.replace(/[\\`*_[\]<>&#]/g, '\\$&')
}
