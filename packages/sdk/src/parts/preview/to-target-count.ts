import { findTargets, readWords } from '@segue/dom/core'
import type { Target } from '@segue/protocol'

/** How many elements of a page a target is now. Both are null for a selector that is none. */
export interface TargetCount {
  /** Those that match the selector. */
  readonly matched: number | null
  /** Those that a change would touch: what also looks as it must, found by whichever way. */
  readonly found: number | null
  /** The words of the first that would be touched, or else of the first that matches, cut off. */
  readonly text: string
}

/** Counts on a page that nothing was changed on. */
export function toTargetCount(document: Document, target: Target): TargetCount {
  try {
    const matched = document.querySelectorAll(target.selector)
    const found = [...findTargets(document, target)]
    const first = found[0] ?? matched[0]
    const text = first ? readWords(document, first).slice(0, WORDS_CHARS_MAX) : ''
    return { matched: matched.length, found: found.length, text }
  } catch {
    return { matched: null, found: null, text: '' }
  }
}

const WORDS_CHARS_MAX = 80
