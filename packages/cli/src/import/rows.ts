import { createReadStream } from 'node:fs'
import { isRecord } from '@segue/protocol'
import { type CsvError, parse } from 'csv-parse'
import { CliError } from '../cli-error.ts'
import { readFileLines } from '../file-lines.ts'
import { isTooDeep } from '../is-too-deep.ts'
import { IMPORT_ROW_CHARS_MAX } from '../limits.ts'

/** One row of a file that is imported. `bytes` is how far into the file it ends. */
export interface Row {
  readonly line: number
  readonly bytes: number
  /** What stands in it; undefined when it is no object. */
  readonly fields: Fields | undefined
}

/** The fields of a row by their names. Of a CSV file all are texts. */
export type Fields = { readonly [name: string]: unknown }

/**
 * Reads a file row by row, so that it may be larger than memory: `.csv` with a line of names, anything else as one JSON
 * object a line. Throws `FILE_UNREADABLE`, and `CSV_BROKEN` where a quote does not end.
 */
export function readRows(file: string): AsyncGenerator<Row> {
  return isCsv(file) ? readCsv(file) : readLines(file)
}

/** Whether a file is read as CSV. */
export function isCsv(file: string): boolean {
  return /\.csv$/i.test(file)
}

async function* readLines(file: string): AsyncGenerator<Row> {
  let [line, bytes] = [0, 0]
  for await (const text of readFileLines(file)) {
    line += 1
    bytes += Buffer.byteLength(text) + 1
    if (text.trim() !== '') yield { line, bytes, fields: toFields(text) }
  }
}

function toFields(text: string): Fields | undefined {
  try {
    const value: unknown = text.length > IMPORT_ROW_CHARS_MAX ? undefined : JSON.parse(text)
    return isRecord(value) && !isTooDeep(value) ? value : undefined
  } catch {
    return undefined
  }
}

async function* readCsv(file: string): AsyncGenerator<Row> {
  const input = createReadStream(file)
  const form = { bom: true, columns: true, info: true, skip_empty_lines: true } as const
  const limits = { relax_column_count: true, max_record_size: IMPORT_ROW_CHARS_MAX }
  const parser = input.pipe(parse({ ...form, ...limits }))
  input.on('error', (error) => parser.destroy(error))
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRow>)
      yield { line: info.lines, bytes: info.bytes, fields: record }
  } catch (error) {
    const isForm = String((error as CsvError).code ?? '').startsWith('CSV_')
    const code = isForm ? 'CSV_BROKEN' : 'FILE_UNREADABLE'
    throw new CliError(code, { where: file, received: toText(error) })
  } finally {
    input.destroy()
  }
}

interface CsvRow {
  readonly record: Fields
  readonly info: { readonly lines: number; readonly bytes: number }
}

function toText(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
