import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Cuts off the file with what sites' servers told of a user, as a disk may. Gives what repairs it. */
export function damageUser(folder: string, user: string): () => void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    if (JSON.parse(text).user !== user) continue
    writeFileSync(path, text.slice(0, 9))
    return () => writeFileSync(path, text)
  }
  throw new Error(`There is no file of ${user}.`)
}
