import type { PublishedVersion } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { useStudio } from '../studio.ts'
import { toConfigText } from './config-text.ts'
import { type Draft, keepDraft, readDraft } from './draft.ts'

/** The text being edited and how it stands to what is published. */
export interface Editing {
  readonly text: string
  /** The version the text began from. */
  readonly base: number
  /** Whether the text differs from what is published. */
  readonly changed: boolean
  /** Whether another version was published since the text began. */
  readonly overtaken: boolean
  edit(text: string): void
  /** Takes the published version as the new base, keeping the text. */
  rebase(): void
  discard(): void
  /** Ends the draft once its version arrives. */
  settle(version: number): void
}

/** The draft of a site's config: what was edited and not published survives reloads and the end of a session. */
export function useDraft(site: string, published: PublishedVersion): Editing {
  const { keep } = useStudio().edges
  const [kept, setKept] = useState<Draft | null>(() => readDraft(keep, site))
  const publishedText = toConfigText(published.config)
  const isOpen =
    kept !== null && kept.publishedAs !== published.version && kept.text !== publishedText
  const draft = isOpen ? kept : { text: publishedText, base: published.version }

  function store(next: Draft | null) {
    setKept(next)
    keepDraft(keep, site, next)
  }

  return {
    ...draft,
    changed: isOpen,
    overtaken: isOpen && draft.base !== published.version && kept.publishedAs === undefined,
    edit: (text) => store(text === publishedText ? null : { text, base: draft.base }),
    rebase: () => store({ text: draft.text, base: published.version }),
    discard: () => store(null),
    settle(version) {
      setKept({ ...draft, publishedAs: version })
      keepDraft(keep, site, null)
    },
  }
}
