import type { Keep } from '../keep/keep.ts'

/** An edited, not yet published text and the version it began from. */
export interface Draft {
  readonly text: string
  readonly base: number
  /** The version this text was published as; the draft ends when that version arrives. */
  readonly publishedAs?: number
}

/** The draft kept for a site from an earlier visit or before a session ended; null when there is none. */
export function readDraft(keep: Keep, site: string): Draft | null {
  const kept = keep.read(DRAFT_KEY + site)
  if (kept === null) return null
  try {
    const draft = JSON.parse(kept) as Partial<Draft>
    const { text, base } = draft
    return typeof text === 'string' && typeof base === 'number' ? { text, base } : null
  } catch {
    return null
  }
}

/** Keeps a draft, or forgets it when it is null. */
export function keepDraft(keep: Keep, site: string, draft: Draft | null): void {
  if (draft === null) keep.remove(DRAFT_KEY + site)
  else keep.write(DRAFT_KEY + site, JSON.stringify(draft))
}

const DRAFT_KEY = 'segue-studio:draft:'
