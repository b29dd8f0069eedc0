import { fillMergeTags, mapMergeTexts } from '@segue/protocol'
import { readFact } from '@segue/rules'
import type { Pack } from '../pack.ts'
import { mapChanges } from './map-changes.ts'

/**
 * Fills the merge tags of what a view shows, once, from the same profile and facts that the view was decided by. The
 * values end as texts and attributes that people read, set as such: whatever a visitor or an address put into them,
 * they are no markup.
 */
export const MERGE_TAGS_PACK: Pack = {
  fill(experience, [, profile, { traits }]) {
    const read = (trait: string) => readFact(trait)({ profile, traits })
    const fill = (text: string) => fillMergeTags(text, read)
    return mapChanges(experience, (change) => mapMergeTexts(change, fill))
  },
}
