import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** What a backup says of itself, in `backup.json`. It is written last: a backup without it was never finished. */
export interface BackupManifest {
  readonly format: 1
  /** Epoch milliseconds. */
  readonly madeAt: number
  readonly files: readonly BackedUpFile[]
}

/** A file of a backup: its path within it, with slashes, and what proves that it is whole. */
export interface BackedUpFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** Every file below a folder, by its path. */
export async function listFiles(folder: string): Promise<readonly BackedUpFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path !== MANIFEST)
    .sort()
  const files: BackedUpFile[] = []
  for (const path of paths) {
    const file = join(folder, path)
    const { size } = await stat(file)
    files.push({ path: path.split(sep).join('/'), bytes: size, sha256: await hashOf(file) })
  }
  return files
}

/** The name of the manifest's file. */
export const MANIFEST = 'backup.json'

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
