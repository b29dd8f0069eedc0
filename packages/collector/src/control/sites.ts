import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { nanoid } from 'nanoid'
import { readJsonFile } from '../files/read-json-file.ts'
import { createFile } from '../files/replace-file.ts'
import type { Site } from './site.ts'

/** The sites of this collector. */
export interface Sites {
  readonly list: () => readonly Site[]
  readonly byId: (id: string) => Site | undefined
  readonly byKey: (key: string) => Site | undefined
  /** Adds a site with a new write key. Rejects when the id is taken. */
  readonly create: (site: Pick<Site, 'id' | 'name' | 'origins'>) => Promise<Site>
}

/** Reads the sites from a folder that has one folder per site. */
export async function openSites(folder: string, now: () => number): Promise<Sites> {
  await mkdir(folder, { recursive: true })
  const byId = new Map<string, Site>()
  const byKey = new Map<string, Site>()
  for (const name of (await readdir(folder)).sort()) {
    const site = await readJsonFile<Site>(join(folder, name, FILE))
    if (site !== undefined) add(site)
  }

  function add(site: Site): void {
    byId.set(site.id, site)
    byKey.set(site.key, site)
  }

  return {
    list: () => [...byId.values()],
    byId: (id) => byId.get(id),
    byKey: (key) => byKey.get(key),
    async create({ id, name, origins }) {
      const site: Site = { id, name, key: `wk_${nanoid()}`, origins, createdAt: now() }
      await mkdir(join(folder, id), { recursive: true })
      const created = await createFile(join(folder, id, FILE), `${JSON.stringify(site, null, 2)}\n`)
      if (!created) throw new Error(`There is a site ${id} already.`)
      add(site)
      return site
    },
  }
}

const FILE = 'site.json'
