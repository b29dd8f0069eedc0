/** What people say to each other about a site's draft before it is published. */
export interface CommentCalls {
  'GET /api/sites/:site/comments': { answer: { readonly comments: readonly DraftComment[] } }
  'POST /api/sites/:site/comments': {
    body: WantedComment
    answer: { readonly comment: DraftComment }
  }
  'POST /api/sites/:site/comments/:id/resolve': {
    /** `false` opens it again. */
    body: { readonly resolved: boolean }
    answer: { readonly comment: DraftComment }
  }
  'DELETE /api/sites/:site/comments/:id': { answer: undefined }
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
  /** Who settled it, and when; null while it is open. */
  readonly resolved: { readonly at: number; readonly by: string } | null
}
