import { cp, mkdir, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { openAudit } from '../control/audit.ts'
import { readJsonFile } from '../files/read-json-file.ts'
import { type BackupManifest, listFiles, MANIFEST } from './backup-files.ts'
import { foldersOf } from './folders.ts'

/** Why a backup was not restored. Nothing was written. */
export type RestoreRefusal = 'NO_BACKUP' | 'BACKUP_DAMAGED' | 'DATA_IN_USE'

/** What restoring came to. `where` is the path that is meant. */
export type Restored =
  | { readonly ok: true; readonly madeAt: number; readonly files: number }
  | { readonly ok: false; readonly refusal: RestoreRefusal; readonly where: string }

/**
 * Puts a backup into a data directory. It must be empty or absent: one that a collector runs on never is, and what is
 * there is never overwritten. Each file is compared with what the backup says of it, before anything is written. A backup has
 * no log; its folder is made, for files of a log that outlived its store. That it was restored stands in the audit log of
 * what is restored.
 */
export async function restore(backup: string, data: string): Promise<Restored> {
  const manifest = await readManifest(backup)
  if (manifest === undefined) return { ok: false, refusal: 'NO_BACKUP', where: backup }
  const damaged = await findDamage(backup, manifest)
  if (damaged !== undefined) return { ok: false, refusal: 'BACKUP_DAMAGED', where: damaged }
  await mkdir(data, { recursive: true, mode: 0o700 })
  if ((await readdir(data)).length > 0) return { ok: false, refusal: 'DATA_IN_USE', where: data }
  await cp(backup, data, { recursive: true, filter: (path) => path !== join(backup, MANIFEST) })
  await mkdir(foldersOf(data).log, { mode: 0o700 })
  const audit = await openAudit(join(data, 'control', 'audit'))
  const target = basename(resolve(backup))
  const action = 'backup.restore'
  await audit.append({ at: Date.now(), by: 'operator', action, site: null, target })
  return { ok: true, madeAt: manifest.madeAt, files: manifest.files.length }
}

async function readManifest(backup: string): Promise<BackupManifest | undefined> {
  const manifest = await readJsonFile<BackupManifest>(join(backup, MANIFEST)).catch(() => undefined)
  return manifest?.format === 1 ? manifest : undefined
}

/** The path of the first file that is missing, or not as it was; undefined when all are. */
async function findDamage(backup: string, manifest: BackupManifest): Promise<string | undefined> {
  const found = new Map((await listFiles(backup)).map((file) => [file.path, file.sha256]))
  const damaged = manifest.files.find(({ path, sha256 }) => found.get(path) !== sha256)
  return damaged && join(backup, damaged.path)
}
