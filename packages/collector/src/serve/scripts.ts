import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Site } from '../control/site.ts'
import type { Version } from '../control/versions.ts'
import { createFile } from '../files/replace-file.ts'
import { type Compressed, compress } from './compressed.ts'
import { packsFor } from './packs-for.ts'
import type { ServedParts } from './served-parts.ts'
import { toSiteScript } from './site-script.ts'
import { toStubTag } from './stub-tag.ts'
import { withoutSourceMap } from './without-source-map.ts'

/** The scripts of all sites, as they are served now and, by their hash, as they ever were. */
export interface Scripts {
  /** Builds the script of a site anew. From then on it is the one served. */
  readonly refresh: (site: Site, version: Version) => Promise<void>
  readonly current: (site: string) => Compressed | undefined
  /** A script by its hash, also an old one: pages that pinned it keep working. */
  readonly pinned: (site: string, hash: string) => Promise<Compressed | undefined>
  /** What a page has inline before an `async` script of the site: an element, as HTML. */
  readonly stub: (site: string) => Compressed | undefined
}

/**
 * Serves scripts built from the snippet in `sdkFile` and the packs beside it; each is kept in the folder under its
 * hash.
 */
export async function openScripts(
  folder: string,
  sdkFile: string,
  { addressesFor }: Pick<ServedParts, 'addressesFor'>,
): Promise<Scripts> {
  const read = async (file: string) => withoutSourceMap(await readFile(file, 'utf8'))
  const core = await read(sdkFile)
  const stub = await read(join(dirname(sdkFile), 'stub.js')).catch(() => undefined)
  const stubs = new Map<string, Compressed>()
  const current = new Map<string, Compressed>()
  const toPath = (site: string, hash: string) => join(folder, site, `segue.${hash}.js`)
  return {
    async refresh(site, { version, config }) {
      const names = packsFor(config)
      const files = names.map((name) => join(dirname(sdkFile), `pack-${name}.js`))
      const packs = await Promise.all(files.map(read))
      const text = toSiteScript({
        key: site.key,
        version,
        config,
        parts: addressesFor(config),
        packs,
        core,
      })
      const script = await compress(text)
      await mkdir(join(folder, site.id), { recursive: true })
      await createFile(toPath(site.id, script.hash), text)
      current.set(site.id, script)
      if (stub !== undefined)
        stubs.set(site.id, await compress(toStubTag(stub, site.id, config.settings?.hideMsMax)))
    },
    current: (site) => current.get(site),
    stub: (site) => stubs.get(site),
    async pinned(site, hash) {
      const now = current.get(site)
      if (now?.hash === hash) return now
      const text = await readFile(toPath(site, hash), 'utf8').catch(() => undefined)
      return text === undefined ? undefined : compress(text)
    },
  }
}
