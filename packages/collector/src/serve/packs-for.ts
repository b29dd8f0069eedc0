import { EVENT_TYPES, PACK_OF_CHANGE, type SiteConfig, TRACKS, type Track } from '@segue/protocol'
import { rulesPacksFor } from '@segue/rules'

/** The packs that a site config needs beside the snippet, in the order in which they are served. */
export function packsFor(config: SiteConfig): readonly string[] {
  const changes = config.experiences.flatMap(({ variants }) =>
    variants.flatMap((variant) => variant.changes),
  )
  const contentPacks = changes.flatMap(({ kind }) => PACK_OF_CHANGE[kind] ?? [])
  const text = JSON.stringify(config)
  return [
    ...rulesPacksFor(config),
    ...new Set(contentPacks),
    ...(WATCHED.test(text) ? ['watch'] : []),
    ...(FACTS.test(text) ? ['facts'] : []),
    ...(Object.keys(TRACKS) as Track[]).filter(
      (track) => config.settings?.track?.includes(track) || isAskedFor(track, text),
    ),
  ]
}

/** One of the track's events, anywhere in a config. Those that the core sends as well ask for nothing. */
function isAskedFor(track: Track, text: string): boolean {
  const core: readonly string[] = Object.values(EVENT_TYPES)
  return TRACKS[track].some((type) => !core.includes(type) && text.includes(`"event":"${type}"`))
}

/** A fact of the cart or the event of a rage click, anywhere in a config: to be wrong costs bytes, not behaviour. */
const WATCHED = new RegExp(`"trait":"cart\\.|"event":"${EVENT_TYPES.rageClick}"`)
/** A fact of the device or its place, or the kind of a source. */
const FACTS = /"trait":"(device|geo)\.|"trait":"source\.(first\.)?kind"/
