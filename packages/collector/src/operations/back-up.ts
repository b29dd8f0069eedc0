import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CollectorError } from '../errors.ts'
import { replaceFile, syncFolder } from '../files/replace-file.ts'
import type { Parts } from '../parts.ts'
import { type BackedUpFile, type BackupManifest, listFiles, MANIFEST } from './backup-files.ts'
import { type Folders, foldersOf } from './folders.ts'

/** A backup that was made. */
export interface Backup {
  /** Its folder, on the collector's disk. */
  readonly path: string
  readonly bytes: number
}

/** Makes backups, one at a time; a second one meanwhile rejects with `BACKUP_RUNNING`. */
export type BackUp = (parts: Pick<Parts, 'settings' | 'log' | 'store' | 'now'>) => Promise<Backup>

/**
 * Backs up a running collector into a new folder below `backups` in its data directory. What was acknowledged before
 * the call is in it. Events are accepted meanwhile; only their drain waits until the store is copied.
 */
export function createBackUp(): BackUp {
  let running = false
  return async (parts) => {
    if (running) throw new CollectorError('BACKUP_RUNNING')
    running = true
    try {
      return await backUp(parts)
    } finally {
      running = false
    }
  }
}

async function backUp({ settings, log, store, now }: Parameters<BackUp>[0]): Promise<Backup> {
  const name = new Date(now()).toISOString().replaceAll(':', '-')
  const path = join(settings.data, 'backups', name)
  const draft = `${path}.draft`
  try {
    await mkdir(join(draft, 'store'), { recursive: true, mode: 0o700 })
    await log.seal()
    await store.drain()
    await store.copyTo(join(draft, 'store', 'events.duckdb'))
    await copyFolders(foldersOf(settings.data), draft)
    const files = await listFiles(draft)
    const manifest: BackupManifest = { format: 1, madeAt: now(), files }
    await replaceFile(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
    await rename(draft, path)
    await syncFolder(join(settings.data, 'backups'))
    return { path, bytes: sumBytes(files) }
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

/** The log is left out: everything in it is in the store by now. */
async function copyFolders(folders: Folders, to: string): Promise<void> {
  for (const folder of ['control', 'users', 'scripts', 'parts'] as const) {
    await cp(folders[folder], join(to, folder), { recursive: true, filter: isKept })
  }
}

/** Drafts are gone in a moment, and the salt of a day must not outlive it. */
function isKept(path: string): boolean {
  return !path.endsWith('.draft') && basename(path) !== 'daily-salt.json'
}

function sumBytes(files: readonly BackedUpFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}
