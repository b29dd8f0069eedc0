/** What people say to each other about a site's draft before it is published. */
export interface CommentCalls {
  'GET /api/sites/:site/comments': { answer: SaidOfDraft }
  'POST /api/sites/:site/comments': {
    body: WantedComment
    answer: { readonly comment: DraftComment }
  }
  /** Answers a comment. An answer to an answer belongs to the comment that both answer. */
  'POST /api/sites/:site/comments/:id/answers': {
    body: Pick<WantedComment, 'text'>
    answer: { readonly comment: DraftComment }
  }
  /** Whoever asks has seen all that was written until then, epoch milliseconds. Tells until when they have now. */
  'POST /api/sites/:site/comments/seen': {
    body: { readonly until: number }
    answer: { readonly until: number }
  }
  'POST /api/sites/:site/comments/:id/resolve': {
    /** `false` opens it again. */
    body: { readonly resolved: boolean }
    answer: { readonly comment: DraftComment }
  }
  'DELETE /api/sites/:site/comments/:id': { answer: undefined }
}

/** What was said of a draft, in the order it was written. */
export interface SaidOfDraft {
  readonly comments: readonly DraftComment[]
  /**
   * Ids of what concerns whoever asks and was written by others since they last looked: answers where they wrote, too, and
   * what has their address in its text.
   */
  readonly news: readonly string[]
}

/** Kinds of parts of a site config that can be commented on. */
export const COMMENTED_KINDS = ['segment', 'stage', 'experience'] as const

/** What a comment is about: the whole draft, or the part with this id. */
export type CommentedPart =
  | { readonly kind: 'draft' }
  | { readonly kind: (typeof COMMENTED_KINDS)[number]; readonly id: string }

/** A comment as somebody writes it. */
export interface WantedComment {
  readonly about: CommentedPart
  /** Plain text, never markup. */
  readonly text: string
}

/** A comment that was written. Times are epoch milliseconds. */
export interface DraftComment extends WantedComment {
  readonly id: string
  readonly at: number
  readonly by: string
  /** The id of the comment that it answers. */
  readonly answers?: string
  /** Who settled it, and when; null while it is open. What answers it is settled with it. */
  readonly resolved: { readonly at: number; readonly by: string } | null
}
