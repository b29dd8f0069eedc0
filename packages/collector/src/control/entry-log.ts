import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../files/replace-file.ts'
import { createTurns } from '../turns.ts'

/** Entries of one kind, by site, in the order in which they were added. */
export interface EntryLog<Entry> {
  /** Resolves when the entry is on disk. */
  readonly append: (entry: Entry) => Promise<void>
  /** All that are kept of a site, or of what is about none, oldest first. */
  readonly read: (site: string | null) => Promise<readonly Entry[]>
  /** Puts others in the place of those of a site. What stays the same is handed back as it is. */
  readonly rewrite: (
    site: string,
    edit: (entries: readonly Entry[]) => readonly Entry[],
  ) => Promise<void>
}

/**
 * Keeps a file per site in the folder, and one for the rest. A file that has grown to `fileBytesMax` takes the place of
 * the one before it: at least as much of the newest is kept, at most twice as much.
 */
export async function openEntryLog<Entry extends { readonly site: string | null }>(
  folder: string,
  fileBytesMax: number,
): Promise<EntryLog<Entry>> {
  await mkdir(join(folder, 'sites'), { recursive: true, mode: 0o700 })
  const toPath = (site: string | null) =>
    site === null ? join(folder, 'collector.ndjson') : join(folder, 'sites', `${site}.ndjson`)
  const inTurn = createTurns()
  return {
    append: (entry) =>
      inTurn(async () => {
        const path = toPath(entry.site)
        await makeRoom(path, fileBytesMax)
        await appendLine(path, JSON.stringify(entry))
      }),
    read: (site) =>
      inTurn(async () => {
        const path = toPath(site)
        return [...(await readEntries<Entry>(toOlder(path))), ...(await readEntries<Entry>(path))]
      }),
    rewrite: (site, edit) =>
      inTurn(async () => {
        for (const path of [toOlder(toPath(site)), toPath(site)]) {
          const before = await readEntries<Entry>(path)
          const after = edit(before)
          const isSame =
            after.length === before.length && after.every((one, at) => one === before[at])
          const lines = after.map((entry) => `\n${JSON.stringify(entry)}`)
          if (!isSame) await replaceFile(path, lines.join(''))
        }
      }),
  }
}

async function makeRoom(path: string, bytesMax: number): Promise<void> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  )
  if (bytes >= bytesMax) await rename(path, toOlder(path))
}

async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o600)
  try {
    // The newline first: what a loss of power has cut off must not swallow the next entry.
    await file.writeFile(`\n${line}`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A line that a loss of power has cut off is passed over: what it was about was not answered either. */
async function readEntries<Entry>(path: string): Promise<Entry[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as Entry]
    } catch {
      return []
    }
  })
}

function toOlder(path: string): string {
  return `${path.slice(0, -'.ndjson'.length)}.older.ndjson`
}
