import {
  EVENT_TYPES,
  type IdentitySettings,
  listChanges,
  mergeTraitsOf,
  PACK_OF_CHANGE,
  type SiteConfig,
  TRACKS,
  type Track,
} from '@segue/protocol'
import { rulesPacksFor } from '@segue/rules'

/** The packs that a site config needs beside the snippet, in the order in which they are served. */
export function packsFor({ plan, ...config }: SiteConfig): readonly string[] {
  const contentPacks = listChanges(config).flatMap(
    ({ change }) => PACK_OF_CHANGE[change.kind] ?? [],
  )
  const json = JSON.stringify(config)
  const merged = mergeTraitsOf(json)
  const text = `${json}${merged.map((trait) => `"trait":"${trait}"`)}`
  // A list is exact: a site that names an event in its rules and sends it itself would have it twice.
  const { track: listed, sessionEndsAt = [] } = config.settings ?? {}
  const tracks = TRACK_NAMES.filter(
    (track) => listed?.includes(track) ?? isAskedFor(track, config, text),
  )
  // Rage clicks are frustration, too.
  const isWatched = WATCHED.test(text) || tracks.includes('frustration')
  return [
    ...rulesPacksFor(config),
    ...new Set(contentPacks),
    ...(merged.length > 0 ? ['merge-tags'] : []),
    ...(isWatched ? ['watch'] : []),
    ...(FACTS.test(text) ? ['facts'] : []),
    ...(PURCHASES.test(text) ? ['purchases'] : []),
    ...(sessionEndsAt.length > 0 ? ['sessions'] : []),
    ...(mayHint(config) ? ['hints'] : []),
    ...tracks,
    ...identityPacksFor(config.settings?.identity),
    ...privacyPacksFor(config),
  ]
}

/** Who says how long the async stub may hide uses it; 0 forgets. A site that stores nothing leaves no hints. */
function mayHint({ settings: { hideMsMax, identity } = {} }: SiteConfig): boolean {
  return hideMsMax !== undefined && identity?.mode !== 'cookieless'
}

/** Counting comes last: it sees the whole events before properties are taken out of what leaves. */
function privacyPacksFor({ settings = {} }: SiteConfig): readonly string[] {
  return [
    ...(settings.consentSources?.length ? ['consent'] : []),
    ...(settings.properties ? ['properties'] : []),
    ...(settings.localOnly ? ['local-only'] : []),
  ]
}

/**
 * One of the track's events, anywhere in a config; of clicks, which the core records as well, a property of its own. How
 * variants look is asked of every site that shows some.
 */
function isAskedFor(track: Track, { experiences, settings }: SiteConfig, text: string): boolean {
  if (track === 'links' && LINK_PROPS.test(text)) return true
  if (track === 'context') return CONTENT_FACTS.test(text)
  if (track === 'display')
    return !settings?.localOnly && experiences.some(({ state }) => state === 'running')
  return TRACKS[track].some((type) => !CORE.includes(type) && text.includes(`"event":"${type}"`))
}

function identityPacksFor({
  mode,
  cookie,
  links,
  users,
}: IdentitySettings = {}): readonly string[] {
  if (mode === 'cookieless') return ['cookieless']
  return [
    ...(cookie === undefined ? [] : ['visitor-cookie']),
    ...(links === undefined ? [] : ['visitor-links']),
    ...(users === undefined ? [] : ['user-tokens']),
  ]
}

const TRACK_NAMES = Object.keys(TRACKS) as Track[]
const CORE: readonly string[] = Object.values(EVENT_TYPES)
const LINK_PROPS = /"prop":"(outbound|link_\w+)"/
/** A fact that pages tell in their JSON-LD. */
const CONTENT_FACTS = /"trait":"page\.(type|name|sku|category|brand|price|currency|section|author)"/
/** A fact of the cart or the event of a rage click, anywhere in a config: to be wrong costs bytes, not behaviour. */
const WATCHED = new RegExp(`"trait":"cart\\.|"event":"${EVENT_TYPES.rageClick}"`)
/** A goal or a rule that counts purchases. */
const PURCHASES = /"event":"purchase"/
/** A fact of the device or its place, the kind of a source, or its landing page. */
const FACTS = /"trait":"(device|geo)\.|"trait":"source\.(first\.)?(kind|landing)"/
