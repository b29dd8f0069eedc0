import { DIFF_EDITS_MAX } from '../limits.ts'

/** One line of a difference. Line numbers start at 1 and are absent on the side that lacks the line. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
  readonly before?: number
  readonly after?: number
}

/**
 * What has to be removed and added to get from one text to the other, in the fewest lines: Myers, “An O(ND) Difference
 * Algorithm” (1986). Beyond `DIFF_EDITS_MAX` edits everything between the equal ends counts as replaced.
 */
export function diffLines(before: string, after: string): DiffLine[] {
  const a = before.split('\n')
  const b = after.split('\n')
  const start = countEqual(a, b, (lines, place) => lines[place])
  const restA = a.slice(start)
  const restB = b.slice(start)
  const end = countEqual(restA, restB, (lines, place) => lines[lines.length - 1 - place])
  const steps = [
    ...toSame(start),
    ...toSteps(restA.slice(0, restA.length - end), restB.slice(0, restB.length - end)),
    ...toSame(end),
  ]
  return toLines(steps, a, b)
}

type Step = DiffLine['kind']

function toLines(steps: readonly Step[], a: readonly string[], b: readonly string[]): DiffLine[] {
  let before = 0
  let after = 0
  return steps.map((kind) => {
    if (kind === 'removed') return { kind, text: a[before] ?? '', before: ++before }
    if (kind === 'added') return { kind, text: b[after] ?? '', after: ++after }
    return { kind, text: a[before] ?? '', before: ++before, after: ++after }
  })
}

/** The furthest place reached on each diagonal after each number of edits, then the way back through them. */
function toSteps(a: readonly string[], b: readonly string[]): Step[] {
  const edits = Math.min(DIFF_EDITS_MAX, a.length + b.length)
  const rounds: Map<number, number>[] = []
  let reached = new Map([[1, 0]])
  for (let edit = 0; edit <= edits; edit++) {
    rounds.push(reached)
    const next = new Map<number, number>()
    for (let diagonal = -edit; diagonal <= edit; diagonal += 2) {
      let x = goesDown(reached, diagonal, edit)
        ? (reached.get(diagonal + 1) ?? 0)
        : (reached.get(diagonal - 1) ?? 0) + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      next.set(diagonal, x)
      if (x >= a.length && x - diagonal >= b.length) return toWayBack(rounds, a.length, b.length)
    }
    reached = next
  }
  return [...a.map((): Step => 'removed'), ...b.map((): Step => 'added')]
}

function toWayBack(rounds: readonly Map<number, number>[], endX: number, endY: number): Step[] {
  const steps: Step[] = []
  let x = endX
  let y = endY
  for (let edit = rounds.length - 1; edit >= 0; edit--) {
    const reached = rounds[edit] ?? new Map<number, number>()
    const diagonal = x - y
    const down = goesDown(reached, diagonal, edit)
    const from = down ? diagonal + 1 : diagonal - 1
    const fromX = edit === 0 ? 0 : (reached.get(from) ?? 0)
    const fromY = edit === 0 ? 0 : fromX - from
    while (x > fromX && y > fromY) {
      steps.push('same')
      x--
      y--
    }
    if (edit > 0) steps.push(down ? 'added' : 'removed')
    x = fromX
    y = fromY
  }
  return steps.reverse()
}

function goesDown(reached: Map<number, number>, diagonal: number, edit: number): boolean {
  if (diagonal === -edit) return true
  if (diagonal === edit) return false
  return (reached.get(diagonal - 1) ?? -1) < (reached.get(diagonal + 1) ?? -1)
}

function countEqual(
  a: readonly string[],
  b: readonly string[],
  read: (lines: readonly string[], place: number) => string | undefined,
): number {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && read(a, count) === read(b, count)) count++
  return count
}

function toSame(count: number): Step[] {
  return Array.from({ length: count }, (): Step => 'same')
}
