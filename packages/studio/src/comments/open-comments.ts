import type { DraftComment } from '@segue/protocol/api'

/** The comments that nobody has settled yet, in their order. */
export function openComments(comments: readonly DraftComment[]): readonly DraftComment[] {
  return comments.filter(({ resolved }) => resolved === null)
}
