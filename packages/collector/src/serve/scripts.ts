import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SiteConfig } from '@segue/protocol'
import type { Site } from '../control/site.ts'
import type { Version } from '../control/versions.ts'
import { createFile } from '../files/replace-file.ts'
import { type Compressed, compress } from './compressed.ts'
import { packsFor } from './packs-for.ts'
import type { ServedParts } from './served-parts.ts'
import { toPreviewModule, toSiteScript } from './site-script.ts'
import { toStubTag } from './stub-tag.ts'
import { withoutSourceMap } from './without-source-map.ts'

/** The scripts of all sites, as they are served now and, by their hash, as they ever were. */
export interface Scripts {
  /** Builds the scripts of a site anew, one for each way to see it. From then on they are the ones served. */
  readonly refresh: (sites: readonly Site[], version: Version) => Promise<void>
  /** The script that a write key loads. */
  readonly current: (key: string) => Compressed | undefined
  /** A script by its hash, also an old one: pages that pinned it keep working. */
  readonly pinned: (site: string, hash: string) => Promise<Compressed | undefined>
  /** A draft as a module: the packs that it needs, and itself. It is kept nowhere. */
  readonly preview: (config: SiteConfig, studio: string) => Promise<Compressed>
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
  const current = new Map<string, { site: string; script: Compressed }>()
  const readPacks = (config: SiteConfig) => {
    const files = packsFor(config).map((name) => join(dirname(sdkFile), `pack-${name}.js`))
    return Promise.all(files.map(read))
  }
  const toPath = (site: string, hash: string) => join(folder, site, `segue.${hash}.js`)
  return {
    async refresh(sites, { version, config }) {
      const packs = await readPacks(config)
      const told = { version, config, parts: addressesFor(config), packs, core }
      for (const { id, key, off } of sites) {
        const text = off ? OFF_SCRIPT : toSiteScript({ key, ...told })
        const script = await compress(text)
        await mkdir(join(folder, id), { recursive: true })
        await createFile(toPath(id, script.hash), text)
        current.set(key, { site: id, script })
        if (stub !== undefined)
          stubs.set(id, await compress(toStubTag(stub, id, config.settings?.hideMsMax)))
      }
    },
    current: (key) => current.get(key)?.script,
    stub: (site) => stubs.get(site),
    preview: async (config, studio) =>
      compress(toPreviewModule(config, await readPacks(config), studio)),
    async pinned(site, hash) {
      for (const one of current.values())
        if (one.site === site && one.script.hash === hash) return one.script
      const text = await readFile(toPath(site, hash), 'utf8').catch(() => undefined)
      return text === undefined ? undefined : compress(text)
    },
  }
}

/** What a page gets while its site is switched off: what the stub hides shows at once, and calls have no effect. */
const OFF_SCRIPT = '(window.segue=window.segue||[]).show&&window.segue.show()\n'
