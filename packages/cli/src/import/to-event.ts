import { createHash } from 'node:crypto'
import type { Json, JsonObject } from '@segue/protocol'
import type { Fields } from './rows.ts'

/**
 * The event that a row stands for. Without an `id` it gets one from all that the row says, so that the same row makes the
 * same event in every run. Of a CSV row the columns that are no field of an event are its properties.
 */
export function toEvent(fields: Fields, isCsv: boolean): Fields {
  const event = isCsv ? toNested(fields) : fields
  const { id = toId(fields), ...rest } = event
  return { id, ...rest }
}

/** What a cell of CSV means: empty is nothing; numbers and truths are told by their form, all else is a text. */
export function toValue(cell: unknown): Json | undefined {
  const text = String(cell ?? '')
  if (text === '') return undefined
  if (text === 'true' || text === 'false') return text === 'true'
  return NUMBER.test(text) && Number.isSafeInteger(Math.trunc(Number(text))) ? Number(text) : text
}

function toNested(fields: Fields): Fields {
  const cells = Object.entries(fields).filter(([, cell]) => toValue(cell) !== undefined)
  const isOwn = (column: string) => EVENT_COLUMNS.includes(column)
  const isPage = (column: string) => column.startsWith(PAGE)
  const page = cells.filter(([column]) => isPage(column))
  const props = cells.filter(([column]) => !isOwn(column) && !isPage(column))
  return {
    // Ids are texts, also where they look like numbers; a time is one or the other.
    ...Object.fromEntries(
      cells
        .filter(([column]) => isOwn(column))
        .map(([column, cell]) => [column, column === 'at' ? toValue(cell) : cell]),
    ),
    ...(page.length > 0 && {
      page: Object.fromEntries(page.map(([column, cell]) => [column.slice(PAGE.length), cell])),
    }),
    props: Object.fromEntries(props.map(([column, cell]) => [column, toValue(cell)])),
  }
}

function toId(fields: Fields): string {
  const text = JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `import-${createHash('sha256').update(text).digest('base64url')}`
}

/** Rows as traits: whose, and which. */
export function toTraits(fields: Fields, isCsv: boolean): { user: unknown; traits: unknown } {
  if (!isCsv) return { user: fields.user, traits: fields.traits }
  const { user, ...columns } = fields
  const known = Object.entries(columns).flatMap(([name, cell]): [string, Json][] => {
    const value = toValue(cell)
    return value === undefined ? [] : [[name, value]]
  })
  return { user, traits: Object.fromEntries(known) as JsonObject }
}

const EVENT_COLUMNS: readonly string[] = ['id', 'at', 'type', 'visitor', 'user', 'token']
const PAGE = 'page.'
/** No zero in front, which post codes and telephone numbers have, and no exponent. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/
