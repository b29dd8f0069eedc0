import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../files/replace-file.ts'

/**
 * Removes from segments that were set aside the lines of a site that name somebody: each name as JSON writes it, plain or
 * within a text. Gives how many lines went.
 */
export async function eraseDamaged(
  folder: string,
  site: string,
  names: readonly string[],
): Promise<number> {
  const quoted = names.map((name) => JSON.stringify(name))
  const searched = [...quoted, ...quoted.map((name) => JSON.stringify(name).slice(1, -1))]
  const ofSite = `"site":${JSON.stringify(site)}`
  const isTheirs = (line: string) =>
    line.includes(ofSite) && searched.some((name) => line.includes(name))
  let gone = 0
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.damaged'))) {
    const path = join(folder, file)
    const lines = (await readFile(path, 'utf8')).split('\n')
    const kept = lines.filter((line) => !isTheirs(line))
    if (kept.length < lines.length) await replaceFile(path, kept.join('\n'))
    gone += lines.length - kept.length
  }
  return gone
}
