import { appendFileSync } from 'node:fs'
import { writeText } from '../write-text.ts'
import type { Row } from './rows.ts'

/** Rows that were not taken. */
export interface Rejected {
  /** Notes a row and why. */
  readonly add: (row: Row, why: { readonly code: string; readonly path: string }) => void
  readonly count: () => number
}

/**
 * Notes them in a file, one JSON object a line: `line`, `code`, `path` and the `row` itself. The file is begun with the
 * first of them. Throws `FILE_UNWRITABLE`.
 */
export function createRejected(file: string): Rejected {
  let count = 0
  return {
    add({ line, fields = null }, { code, path }) {
      if (count === 0) writeText(file, '')
      count += 1
      appendFileSync(file, `${JSON.stringify({ line, code, path, row: fields })}\n`)
    },
    count: () => count,
  }
}
