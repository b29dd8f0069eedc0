import { link, open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { nanoid } from 'nanoid'

/**
 * Replaces a file as a whole: after a crash at any moment it holds either the old text or the new one, and once the
 * promise resolves the new one survives a loss of power. Readable by the owner of the process only.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = await writeDraft(path, text)
  await rename(draft, path)
  await syncFolder(dirname(path))
}

/** Like {@link replaceFile} for a file that must not exist yet. False, and nothing changed, when it does. */
export async function createFile(path: string, text: string): Promise<boolean> {
  const draft = await writeDraft(path, text)
  try {
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await unlink(draft)
  }
  await syncFolder(dirname(path))
  return true
}

/** Makes names created, renamed or removed in a folder survive a loss of power. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function writeDraft(path: string, text: string): Promise<string> {
  const draft = `${path}.${nanoid(8)}.draft`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  return draft
}
