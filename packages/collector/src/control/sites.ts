import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CollectorError } from '../errors.ts'
import { readJsonFile } from '../files/read-json-file.ts'
import { createFile, replaceFile } from '../files/replace-file.ts'
import type { Key, Keys } from './keys.ts'
import type { Site } from './site.ts'

/** The sites of this collector. */
export interface Sites {
  readonly list: () => readonly Site[]
  readonly byId: (id: string) => Site | undefined
  /** The site of a write key, as that key sees it. A query may hold anything: only a text is a key. */
  readonly byKey: (key: unknown) => Site | undefined
  /** A site as each of its write keys sees it: the one in the tag first. */
  readonly byEachKey: (id: string) => readonly Site[]
  /** Adds a site with a new write key. Rejects with `SITE_EXISTS`. */
  readonly create: (site: NewSite) => Promise<Site>
  readonly change: (id: string, change: Partial<Pick<Site, 'origins' | 'off'>>) => Promise<Site>
}

/** What somebody wants of a new site, and who. */
export interface NewSite extends Pick<Site, 'id' | 'name' | 'origins'> {
  readonly by: string
}

/** Reads the sites from a folder that has one folder per site. */
export async function openSites(folder: string, keys: Keys, now: () => number): Promise<Sites> {
  await mkdir(folder, { recursive: true })
  const stored = new Map<string, StoredSite>()
  const toPath = (id: string) => join(folder, id, 'site.json')
  for (const name of (await readdir(folder)).sort()) {
    const site = await readJsonFile<SiteWithKey>(toPath(name))
    if (site !== undefined) stored.set(site.id, await takeKeyOver(site))
  }

  /** A site's only key once stood in its own file. */
  async function takeKeyOver({ key, ...site }: SiteWithKey): Promise<StoredSite> {
    if (key !== undefined && keys.list(site.id).length === 0)
      await keys.adopt(key, { site: site.id, scope: 'write', name: 'Tag', origins: [], by: '' })
    return site
  }

  const byEachKey = (id: string) => {
    const site = stored.get(id)
    if (site === undefined) return []
    const write = keys.list(id).filter(({ scope }) => scope === 'write')
    const lasting = write.filter(({ until }) => until === null)
    return [...lasting, ...write.filter(({ until }) => until !== null)].map((key) => see(site, key))
  }
  const byId = (id: string) => {
    const site = stored.get(id)
    const [first] = byEachKey(id)
    return site && first && { ...first, origins: site.origins }
  }
  return {
    list: () => [...stored.keys()].flatMap((id) => byId(id) ?? []),
    byId,
    byEachKey,
    byKey(text) {
      if (typeof text !== 'string') return undefined
      const found = keys.findKey(text)
      const site = found?.scope === 'write' ? stored.get(found.siteId) : undefined
      return found && site && see(site, { shown: text, origins: found.origins })
    },
    async create({ id, name, origins, by }) {
      if (stored.has(id)) throw new CollectorError('SITE_EXISTS')
      const site: StoredSite = { id, name, origins, createdAt: now() }
      await mkdir(join(folder, id), { recursive: true })
      if (!(await createFile(toPath(id), toText(site)))) throw new CollectorError('SITE_EXISTS')
      await keys.create({ site: id, scope: 'write', name: 'Tag', origins: [], by })
      stored.set(id, site)
      return byId(id) as Site
    },
    async change(id, change) {
      const site = stored.get(id)
      if (site === undefined) throw new CollectorError('SITE_UNKNOWN')
      const changed = { ...site, ...change }
      await replaceFile(toPath(id), toText(changed))
      stored.set(id, changed)
      return byId(id) as Site
    },
  }
}

interface StoredSite extends Omit<Site, 'key' | 'off'> {
  readonly off?: boolean
}

interface SiteWithKey extends StoredSite {
  readonly key?: string
}

function see(site: StoredSite, { shown, origins }: Pick<Key, 'shown' | 'origins'>): Site {
  const off = site.off === true
  return { ...site, off, key: shown, origins: origins.length > 0 ? origins : site.origins }
}

function toText(site: StoredSite): string {
  return `${JSON.stringify(site, null, 2)}\n`
}
