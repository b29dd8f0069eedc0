import { readFile } from 'node:fs/promises'

/** The value in a JSON file of ours, or undefined when there is no such file. Damaged JSON throws, naming the file. */
export async function readJsonFile<Value>(path: string): Promise<Value | undefined> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return JSON.parse(text) as Value
  } catch {
    throw new Error(`${path} is damaged: it is not JSON. Restore it from a backup.`)
  }
}
