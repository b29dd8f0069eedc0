import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditEntry } from '@segue/protocol/api'
import { AUDIT_FILE_BYTES_MAX } from '../limits.ts'

export type { AuditEntry } from '@segue/protocol/api'

/** Every word that an audit log uses for what was done. */
export type AuditAction =
  | `session.${'open' | 'close' | 'end' | 'fail' | 'lock'}`
  | `password.${'change' | 'reset' | 'link' | 'forgot'}`
  | `invitation.${'create' | 'accept' | 'revoke'}`
  | `user.${'role' | 'remove'}`
  | `owner.${'add' | 'remove'}`
  | `token.${'create' | 'revoke'}`
  | `key.${'create' | 'rotate' | 'revoke'}`
  | 'secret.rotate'
  | `site.${'create' | 'origins' | 'switch'}`
  | `version.${'publish' | 'rollback' | 'schedule' | 'unschedule'}`
  | `draft.${'save' | 'remove'}`
  | 'experience.switch'
  | 'preview.create'
  | `share.${'create' | 'revoke'}`
  | `digest.${'set' | 'test' | 'unsubscribe'}`
  | `report.${'save' | 'rename' | 'remove'}`
  | 'rejected.replay'
  | `backup.${'make' | 'restore'}`
  | `visitor.${'export' | 'erase'}`
  | 'retention.set'
  | 'watch.set'
  | `segment.${'export' | 'push'}`
  | `webhook.${'create' | 'rotate' | 'pause' | 'remove' | 'replay' | 'test'}`

/** Which entries are wanted: of a site, or of what is about none; before a moment. */
export interface AuditQuestion {
  readonly site: string | null
  readonly limit: number
  readonly before: number
}

/** Who did what when to what. Entries are added, and never changed. */
export interface Audit {
  /** Resolves when the entry is on disk. */
  readonly append: (entry: AuditEntry & { readonly action: AuditAction }) => Promise<void>
  /** Newest first. */
  readonly list: (question: AuditQuestion) => Promise<readonly AuditEntry[]>
}

/**
 * Keeps a file per site in the folder, and one for the rest. A file that has grown to `fileBytesMax` takes the place of
 * the one before it: at least as much of the newest is kept, at most twice as much.
 */
export async function openAudit(
  folder: string,
  fileBytesMax: number = AUDIT_FILE_BYTES_MAX,
): Promise<Audit> {
  await mkdir(join(folder, 'sites'), { recursive: true, mode: 0o700 })
  const toPath = (site: string | null) =>
    site === null ? join(folder, 'collector.ndjson') : join(folder, 'sites', `${site}.ndjson`)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    append(entry) {
      const appended = turn.then(async () => {
        const path = toPath(entry.site)
        await makeRoom(path, fileBytesMax)
        await appendLine(path, JSON.stringify(entry))
      })
      turn = appended.catch(() => undefined)
      return appended
    },
    async list({ site, limit, before }) {
      await turn
      const path = toPath(site)
      const entries = [...(await readEntries(toOlder(path))), ...(await readEntries(path))]
      return entries
        .filter(({ at }) => at < before)
        .reverse()
        .slice(0, limit)
    },
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
async function readEntries(path: string): Promise<AuditEntry[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as AuditEntry]
    } catch {
      return []
    }
  })
}

function toOlder(path: string): string {
  return `${path.slice(0, -'.ndjson'.length)}.older.ndjson`
}
