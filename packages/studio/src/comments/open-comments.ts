import type { DraftComment } from '@segue/protocol/api'

/** The comments that nobody has settled yet, in their order, without what answers them. */
export function openComments(comments: readonly DraftComment[]): readonly DraftComment[] {
  return comments.filter(({ resolved, answers }) => resolved === null && answers === undefined)
}
