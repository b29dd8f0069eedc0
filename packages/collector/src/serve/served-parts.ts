import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SiteConfig } from '@segue/protocol'
import { createFile } from '../files/replace-file.ts'
import { type Compressed, compress } from './compressed.ts'
import { withoutSourceMap } from './without-source-map.ts'

/** The modules that the snippet imports when a call needs them, served by their hash. */
export interface ServedParts {
  /**
   * Part → its address on this origin: `/v1/parts/explain.HASH.js`. The parts that a site may need: the overlay only
   * where its config opens it to everybody. Parts that were not built are missing.
   */
  readonly addressesFor: (config: SiteConfig) => { readonly [part: string]: string }
  readonly current: (part: string) => Compressed | undefined
  /** A part by the end of its address, also an old one: scripts that were pinned keep working. */
  readonly find: (file: string) => Promise<Compressed | undefined>
}

/** Reads the parts beside the snippet, and keeps each in the folder under its hash. */
export async function openParts(folder: string, sdkFile: string): Promise<ServedParts> {
  await mkdir(folder, { recursive: true })
  const files = new Map<string, string>()
  const current = new Map<string, Compressed>()
  for (const [part, name] of Object.entries(PART_FILES)) {
    const built = join(dirname(sdkFile), `part-${name}.js`)
    const text = await readFile(built, 'utf8').catch(() => undefined)
    if (text === undefined) continue
    const module = withoutSourceMap(text)
    const compressed = await compress(module)
    const file = `${name}.${compressed.hash}.js`
    await createFile(join(folder, file), module)
    files.set(part, file)
    current.set(file, compressed)
  }
  return {
    addressesFor({ settings }) {
      const open = [...files].filter(([part]) => part !== 'debug' || settings?.debug === true)
      return Object.fromEntries(open.map(([part, file]) => [part, `/v1/parts/${file}`]))
    },
    current: (part) => current.get(files.get(part) ?? ''),
    async find(file) {
      const known = current.get(file)
      if (known !== undefined || !FILE.test(file)) return known
      const text = await readFile(join(folder, file), 'utf8').catch(() => undefined)
      return text === undefined ? undefined : compress(text)
    },
  }
}

/** Part → the name of its file. A part has the name of the call that loads it. */
const PART_FILES = {
  explain: 'explain',
  preview: 'preview',
  exportMyData: 'export-my-data',
  privacy: 'privacy',
  debug: 'debug',
  vitals: 'vitals',
} as const
const FILE = /^[a-z-]+\.[\w-]{16}\.js$/
