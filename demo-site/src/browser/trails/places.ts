import type { Region, Trail } from '../../content/trails/trail.ts'
import { findRegion, findTrail } from '../../content/trails/trails.ts'

/** Which view of the trail finder an address names. */
export type Place =
  | { readonly view: 'start' }
  | { readonly view: 'region'; readonly region: Region }
  | { readonly view: 'trail'; readonly trail: Trail }

/** Reads a path; nothing when it leads out of the trail finder or to something unknown. */
export function parsePlace(path: string): Place | undefined {
  const [root, kind, slug, ...rest] = path.split('/').slice(1)
  if (root !== 'trail-finder' || rest.length > 0) return undefined
  if (kind === undefined) return { view: 'start' }
  const region = kind === 'region' ? findRegion(slug ?? '') : undefined
  if (region) return { view: 'region', region }
  const trail = kind === 'trail' ? findTrail(slug ?? '') : undefined
  return trail && { view: 'trail', trail }
}

/** What the browser's tab says in a view. */
export function placeTitle(place: Place): string {
  if (place.view === 'region') return place.region.name
  return place.view === 'trail' ? place.trail.name : 'Trail finder'
}
