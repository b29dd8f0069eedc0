import type { Guide } from './guide.ts'
import { MULTI_PITCH } from './multi-pitch.ts'
import { PACKING } from './packing.ts'
import { SLEEPING_WARM } from './sleeping-warm.ts'
import { TRAIL_SHOES } from './trail-shoes.ts'

/** Every guide, the newest first. */
export const GUIDES: readonly Guide[] = [TRAIL_SHOES, PACKING, MULTI_PITCH, SLEEPING_WARM]

/** The guide at an address, or nothing. */
export function findGuide(slug: string): Guide | undefined {
  return GUIDES.find((guide) => guide.slug === slug)
}
