import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../files/replace-file.ts'

/** A segment of the log that will not change any more. Its name is never given twice. */
export interface SealedSegment {
  readonly name: string
  readonly path: string
}

/** Where the segment of this name lives while it is being written. */
export function toOpenPath(folder: string, name: string): string {
  return join(folder, `${name}${OPEN}`)
}

/** Gives a written and synced segment its final name: from here on it belongs to the store. Empty ones go. */
export async function sealSegment(folder: string, name: string): Promise<void> {
  const path = toOpenPath(folder, name)
  const { size } = await stat(path)
  if (size === 0) await unlink(path)
  else await rename(path, join(folder, `${name}${SEALED}`))
  await syncFolder(folder)
}

/** The sealed segments, oldest first. */
export async function listSealedSegments(folder: string): Promise<SealedSegment[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(SEALED)).sort()
  return files.map((file) => ({ name: file.slice(0, -SEALED.length), path: join(folder, file) }))
}

/**
 * Seals what a crashed process left open. Each file is cut before its first line that is torn: what follows was never
 * acknowledged, because an acknowledgement waits for the sync of everything before it.
 */
export async function recoverSegments(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const left = (await readdir(folder)).filter((file) => file.endsWith(OPEN))
  for (const file of left) {
    await cutTornEnd(join(folder, file))
    await sealSegment(folder, file.slice(0, -OPEN.length))
  }
}

async function cutTornEnd(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const bytes = await file.readFile()
    const whole = wholeBytes(bytes)
    if (whole < bytes.length) await file.truncate(whole)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Bytes up to the end of the last line before the first one that is not whole JSON. */
function wholeBytes(bytes: Buffer): number {
  let start = 0
  for (;;) {
    const end = bytes.indexOf(LINE_BREAK, start)
    if (end === -1 || !isJson(bytes.toString('utf8', start, end))) return start
    start = end + 1
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const OPEN = '.open'
const SEALED = '.ndjson'
const LINE_BREAK = 10
