import type { Segue } from './segue.ts'
import { type StartOptions, startSegue } from './start.ts'

/**
 * Starts Segue in an application that bundles. Throws where a pack is missing without which more would leave the
 * device than the site config lets: everything else that no pack knows is inert.
 */
export function createSegue(options: StartOptions): Segue {
  const { config, packs = [] } = options
  for (const setting of ['localOnly', 'properties'] as const) {
    if (config.settings?.[setting] && !packs.some(({ fulfils }) => fulfils === setting))
      throw new Error(
        `PACK_MISSING at packs: settings.${setting} needs ${PACK_OF[setting]}, received ${packs.length} others. Hand it over.`,
      )
  }
  return startSegue(options)
}

const PACK_OF = { localOnly: 'LOCAL_ONLY_PACK', properties: 'PROPERTIES_PACK' }
