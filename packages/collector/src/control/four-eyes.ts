import { join } from 'node:path'
import { readJsonFile } from '../files/read-json-file.ts'
import { replaceFile } from '../files/replace-file.ts'

/** On which sites a config takes two people until it is published: one who saves it, another who publishes it. */
export interface FourEyes {
  readonly isOn: (site: string) => Promise<boolean>
  readonly set: (site: string, on: boolean) => Promise<void>
}

/** Keeps it in `<folder>/<site>/four-eyes.json`; without the file it is off. */
export function openFourEyes(folder: string): FourEyes {
  const toPath = (site: string) => join(folder, site, 'four-eyes.json')
  return {
    isOn: async (site) => (await readJsonFile<Kept>(toPath(site)))?.on ?? false,
    set: (site, on) => replaceFile(toPath(site), `${JSON.stringify({ on } satisfies Kept)}\n`),
  }
}

interface Kept {
  readonly on: boolean
}
