import { toSpread } from '../harness/spread.ts'
import type { Visits } from './browser-bench.ts'
import { HAND_WRITTEN } from './contender.ts'
import { CLICKS, type View, type Visit } from './visit.ts'

/** Medians of every contender side by side, as lines of a Markdown table. */
export function toOverview(visits: Visits): string {
  const rows = [...visits].map(([name, own]) => [
    name,
    ...COLUMNS.map(([, read]) => read(own, visits)),
  ])
  const cells = [['', ...COLUMNS.map(([title]) => title)], ...rows]
  const widths = cells[0]?.map((_, at) => Math.max(3, ...cells.map((row) => row[at]?.length ?? 0)))
  const pad = (row: readonly string[]) =>
    row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths?.[0] ?? 0) : cell.padStart(widths?.[at] ?? 0),
    )
  const [head = [], ...body] = cells.map(pad)
  const rule = head.map(
    (cell, at) => `${'-'.repeat(cell.length - Number(at > 0))}${at > 0 ? ':' : ''}`,
  )
  return [head, rule, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

type Column = readonly [title: string, read: (own: readonly Visit[], all: Visits) => string]

const COLUMNS: readonly Column[] = [
  ['variant, ms', (own) => show(own, ({ cold }) => cold.variantMs)],
  ['÷ hand-written', (own, all) => showRatio(own, all, ({ cold }) => cold.variantMs)],
  ['original, ms (frames)', (own) => showOriginal(own, ({ cold }) => cold)],
  ['shift', (own) => show(own, ({ cold }) => cold.shift, 3)],
  ['first paint, ms', (own) => show(own, ({ cold }) => cold.firstPaintMs)],
  ['script, ms', (own) => show(own, ({ cold }) => cold.scriptMs, 1)],
  ['÷ hand-written', (own, all) => showRatio(own, all, ({ cold }) => cold.scriptMs)],
  ['long tasks', (own) => show(own, ({ cold }) => cold.longTasks)],
  ['blocking, ms', (own) => show(own, ({ cold }) => cold.blockingMs)],
  [
    'bytes / requests',
    (own) => `${show(own, bytesOf)} / ${show(own, ({ cold }) => cold.requests)}`,
  ],
  ['warm: variant, ms', (own) => show(own, ({ warm }) => warm.variantMs)],
  ['original, ms (frames)', (own) => showOriginal(own, ({ warm }) => warm)],
  ['script, ms', (own) => show(own, ({ warm }) => warm.scriptMs, 1)],
  ['a click: script, ms', (own) => show(own, clickMs, 2)],
  ['requests', (own) => show(own, ({ clicks }) => clicks?.requests)],
]

type Read = (visit: Visit) => number | undefined

function show(own: readonly Visit[], read: Read, digits = 0): string {
  const value = medianOf(own, read)
  return value === undefined ? '–' : value.toFixed(digits)
}

function showRatio(own: readonly Visit[], all: Visits, read: Read): string {
  const value = medianOf(own, read)
  const base = medianOf(all.get(HAND_WRITTEN) ?? [], read)
  return value === undefined || !base ? '–' : (value / base).toFixed(2)
}

function showOriginal(own: readonly Visit[], read: (visit: Visit) => View): string {
  const ms = medianOf(own, (visit) => read(visit).originalMs) ?? 0
  return ms === 0 ? '0' : `${ms.toFixed(0)} (${Math.ceil(ms / FRAME_MS)})`
}

/** Of the rounds in which there was something to read. */
function medianOf(own: readonly Visit[], read: Read): number | undefined {
  const values = own.map(read).filter((value) => value !== undefined)
  return values.length === 0 ? undefined : toSpread(values).median
}

const bytesOf: Read = ({ cold }) => cold.bytes
const clickMs: Read = ({ clicks }) => clicks && clicks.scriptMs / CLICKS
const FRAME_MS = 1_000 / 60
