import { readFileSync } from 'node:fs'
import { listFiles } from './files.ts'

/** A document of the repository. */
export interface Doc {
  readonly file: string
  readonly text: string
}

/** A fenced sample: `language` is the word after the fence, `line` that of its first line, from 1. */
export interface Sample {
  readonly language: string
  readonly text: string
  readonly file: string
  readonly line: number
}

/** Every Markdown document that git tracks or would track. */
export function readDocs(): Doc[] {
  return listFiles('.', /\.md$/).map(readDoc)
}

/** One document, by its path from the root. */
export function readDoc(file: string): Doc {
  return { file, text: readFileSync(file, 'utf8') }
}

/** The fenced samples in a language. */
export function samplesOf({ file, text }: Doc, language: string): Sample[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .map((found) => ({
      language: found[1] ?? '',
      text: found[2] ?? '',
      file,
      line: text.slice(0, found.index).split('\n').length + 1,
    }))
    .filter((sample) => sample.language === language)
}

/** The text below a heading, as far as the next of the same or a higher level. Throws when there is none. */
export function sectionOf({ file, text }: Doc, heading: string): string {
  const lines = text.split('\n')
  const start = lines.indexOf(heading)
  if (start < 0) throw new Error(`${file} has no heading "${heading}".`)
  const level = heading.indexOf(' ')
  const end = lines.findIndex((line, at) => at > start && levelOf(line) <= level)
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n')
}

/** The names of the headings of one level in a text: `### text` is `text`. */
export function headingsOf(text: string, level: number): string[] {
  return text
    .split('\n')
    .filter((line) => levelOf(line) === level)
    .map((line) => line.slice(level + 1))
}

/** The cells of every row of the table whose header begins with `| first |`, without the header. */
export function rowsOf(text: string, first: string): string[][] {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => toCells(line)[0] === first)
  if (start < 0) throw new Error(`No table begins with "${first}".`)
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'))
  return lines.slice(start + 2, end < 0 ? undefined : end).map(toCells)
}

/** The words in backquotes of a text. */
export function codesOf(text = ''): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
}

function toCells(line: string): string[] {
  if (!line.startsWith('|')) return []
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
}

/** Markdown's level of a heading; infinite for any other line. */
function levelOf(line: string): number {
  return /^(#+) /.exec(line)?.[1]?.length ?? Number.POSITIVE_INFINITY
}
