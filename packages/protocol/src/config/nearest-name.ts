/**
 * The name that was probably meant: the one that the fewest edits (a letter added, taken out or exchanged) lead to.
 * None when even that would change more than half of the letters.
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  let nearest: string | undefined
  let fewest = Math.floor(written.length / 2) + 1
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= fewest) continue
    const edits = countEdits(written.toLowerCase(), name.toLowerCase())
    if (edits < fewest) {
      nearest = name
      fewest = edits
    }
  }
  return nearest
}

/**
 * Levenshtein's distance, row by row. Example: `vew` → `view` is 1. Compares what is short; callers have sorted out
 * lengths that differ much.
 */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
