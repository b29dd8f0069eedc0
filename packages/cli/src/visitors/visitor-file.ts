import { type SiteConfig, toReceived } from '@segue/protocol'
import { CliError } from '../cli-error.ts'
import { VISITOR_COMPLAINTS_MAX, VISITOR_FILE_CHARS_MAX } from '../limits.ts'
import { readText } from '../site-file.ts'
import { type VisitorCase, visitorCases } from './expectation.ts'
import type { Complain } from './part.ts'
import { readPlainDocument } from './plain-document.ts'

/**
 * Reads a file of visitors, YAML or JSON. With a site config the names in expectations must be known to it. Throws
 * `FILE_UNREADABLE`, `VISITORS_BROKEN` and `VISITORS_INVALID`.
 */
export function readVisitorFile(file: string, config?: SiteConfig): readonly VisitorCase[] {
  const text = readText(file)
  if (text.length > VISITOR_FILE_CHARS_MAX) {
    const received = `${text.length} characters, more than ${VISITOR_FILE_CHARS_MAX}`
    const remedy = 'Write one visitor a line into a file whose name ends in .ndjson.'
    throw new CliError('VISITORS_BROKEN', { where: file, received, remedy })
  }
  const document = readPlainDocument(text)
  if ('broken' in document) {
    const { reason, place } = document.broken
    const where = `${file}:${place.line}:${place.column}`
    throw new CliError('VISITORS_BROKEN', { where, received: reason })
  }
  const complaints: string[] = []
  const complain: Complain = (path, expected, value) => {
    const { line, column } = document.placeOf(path)
    const received = toReceived(value)
    complaints.push(`${line}:${column} ${path}: expected ${expected}, received ${received}`)
  }
  const visitors = visitorCases(config)({ value: document.value, path: '', complain })
  refuseComplaints(file, complaints)
  return visitors
}

/** Throws `VISITORS_INVALID` when there are complaints, naming the first ones. */
export function refuseComplaints(where: string, complaints: readonly string[]): void {
  if (complaints.length === 0) return
  const shown = complaints.slice(0, VISITOR_COMPLAINTS_MAX)
  const more = complaints.length - shown.length
  const count = complaints.length === 1 ? '1 complaint' : `${complaints.length} complaints`
  const received = [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n  ')
  throw new CliError('VISITORS_INVALID', {
    where,
    received: `${count}\n  ${received}`,
  })
}
