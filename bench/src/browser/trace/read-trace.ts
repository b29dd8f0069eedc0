import type { TraceEntry } from '../../../../e2e/record-trace.ts'

/** What a trace says of a span on the page's main thread; milliseconds. */
export interface Load {
  /** Script: compiling, evaluating, callbacks, promise jobs. */
  readonly scriptMs: number
  /** Tasks longer than 50 ms that would be shorter without script, and what all tasks take beyond 50 ms. */
  readonly longTasks: number
  readonly blockingMs: number
  /** Since the navigation began; absent when nothing was painted. */
  readonly firstPaintMs?: number
  /** Cumulative layout shift, every shift counted that no input explains. */
  readonly shift: number
  /** Microseconds on the trace's clock: when the navigation began, and the last thing that the page did. */
  readonly startedAt: number
  readonly endedAt: number
}

/**
 * Reads the load of `address`. Chromium writes no address beside promise jobs, so that script without one counts too:
 * nothing but the contender's script runs in these pages. What the debugger brings in has an address of its own.
 */
export function readLoad(entries: readonly TraceEntry[], address: string): Load {
  const start = entries.find(
    ({ name, args }) => name === 'navigationStart' && dataOf(args).documentLoaderURL === address,
  )
  if (start === undefined) throw new Error(`the trace has no navigation to ${address}`)
  const sameProcess = entries.filter(({ pid, ts }) => pid === start.pid && ts >= start.ts)
  const paint = sameProcess.find(({ name }) => name === 'firstPaint')
  return {
    ...readMainThread(sameProcess, start.tid, new URL(address).origin),
    ...(paint && { firstPaintMs: (paint.ts - start.ts) / 1_000 }),
    shift: sum(sameProcess.filter(({ name }) => name === 'LayoutShift').map(toShift)),
    startedAt: start.ts,
    endedAt: sameProcess.reduce((last, { ts }) => Math.max(last, ts), start.ts),
  }
}

/** Script in milliseconds of processor time in a trace that has no navigation, such as one of clicks. */
export function readScriptMs(entries: readonly TraceEntry[], origin: string): number {
  const thread = entries.find((entry) => SCRIPT.has(entry.name) && isOf(origin, entry))
  const own = entries.filter(({ pid }) => pid === thread?.pid)
  return thread === undefined ? 0 : readMainThread(own, thread.tid, origin).scriptMs
}

function readMainThread(
  entries: readonly TraceEntry[],
  tid: number,
  origin: string,
): Pick<Load, 'scriptMs' | 'longTasks' | 'blockingMs'> {
  const own = entries.filter((entry) => entry.tid === tid && entry.ph === 'X')
  const scripts = outermost(own.filter((entry) => SCRIPT.has(entry.name) && isOf(origin, entry)))
  const tasks = own
    .filter(({ name }) => name === 'RunTask')
    .map((task) => ({
      ms: (task.dur ?? 0) / 1_000,
      scriptMs: sum(scripts.filter(({ ts }) => ts >= task.ts && ts < endOf(task)).map(wallMs)),
    }))
  return {
    scriptMs: sum(scripts.map(threadMs)),
    longTasks: tasks.filter(({ ms, scriptMs }) => ms > LONG_MS && ms - scriptMs <= LONG_MS).length,
    blockingMs: sum(tasks.map(({ ms }) => Math.max(0, ms - LONG_MS))),
  }
}

/** Leaves out what ran inside of another: its time is in there. */
function outermost(entries: readonly TraceEntry[]): readonly TraceEntry[] {
  let end = Number.NEGATIVE_INFINITY
  return [...entries]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter((entry) => {
      if (entry.ts < end) return false
      end = endOf(entry)
      return true
    })
}

/** Both origins of the site are on one host. */
function isOf(origin: string, { args }: TraceEntry): boolean {
  const { url } = dataOf(args)
  if (typeof url !== 'string' || url === '') return true
  return URL.canParse(url) && new URL(url).hostname === new URL(origin).hostname
}

function toShift({ args }: TraceEntry): number {
  const { score, had_recent_input: isAsked } = dataOf(args)
  return isAsked === true ? 0 : Number(score)
}

function dataOf(args: TraceEntry['args']): Record<string, unknown> {
  return Object(args.data)
}

const endOf = ({ ts, dur = 0 }: TraceEntry) => ts + dur
const wallMs = ({ dur = 0 }: TraceEntry) => dur / 1_000
const threadMs = ({ dur = 0, tdur = dur }: TraceEntry) => tdur / 1_000
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** The categories of a trace that holds what is read here. */
export const CATEGORIES: readonly string[] = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'blink.user_timing',
  'loading',
]

/** From here on a task is long, by web vitals' rule. */
const LONG_MS = 50
const SCRIPT: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'FunctionCall',
  'v8.compile',
  'RunMicrotasks',
])
