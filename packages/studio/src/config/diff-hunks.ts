import { DIFF_CONTEXT_LINES } from '../limits.ts'
import type { DiffLine } from './line-diff.ts'

/** Neighbouring differences with the unchanged lines around them. */
export function toHunks(lines: readonly DiffLine[]): DiffLine[][] {
  const hunks: DiffLine[][] = []
  let end = 0
  lines.forEach((line, place) => {
    if (line.kind === 'same') return
    const from = Math.max(end, place - DIFF_CONTEXT_LINES)
    const to = Math.min(lines.length, place + DIFF_CONTEXT_LINES + 1)
    const last = hunks.at(-1)
    if (last && from <= end) last.push(...lines.slice(end, to))
    else hunks.push(lines.slice(from, to))
    end = to
  })
  return hunks
}

/** How many lines were added and removed. */
export function countChanges(lines: readonly DiffLine[]): { added: number; removed: number } {
  return {
    added: lines.filter(({ kind }) => kind === 'added').length,
    removed: lines.filter(({ kind }) => kind === 'removed').length,
  }
}
