import { readdirSync, readFileSync } from 'node:fs'

/** Processor time that a process has taken, all its threads, milliseconds in steps of ten. Linux alone tells. */
export function readProcessorMs(pid: number): number {
  const [user, system] = statOf(pid).slice(11, 13)
  return (Number(user) + Number(system)) * MS_PER_TICK
}

/** Memory of these processes that is not swapped out, megabytes; what they share counts for each. */
export function readMemoryMb(pids: readonly number[]): number {
  const pages = pids.map((pid) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]))
  return (pages.reduce((sum, one) => sum + one, 0) * PAGE_BYTES) / MB
}

/** A process and all it has started, as far as they still run. */
export function listTree(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid)
    .map(Number)
  return [pid, ...children.flatMap(listTree)]
}

/** One that ends while it is looked at has no parent. */
function parentOf(pid: number): number | undefined {
  try {
    return Number(statOf(pid)[1])
  } catch {
    return undefined
  }
}

/** The fields of `/proc/<pid>/stat` after the name, which may hold spaces. */
function statOf(pid: number): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** What Linux on x64 and arm64 has by default. */
const MS_PER_TICK = 10
const PAGE_BYTES = 4_096
const MB = 1_048_576
