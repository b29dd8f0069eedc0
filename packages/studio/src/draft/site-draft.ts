import type { SiteConfig } from '@segue/protocol'
import type { PublishedVersion, SharedDraft } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { audiences } from '../messages/en/audiences.ts'
import type { Answer, Problem } from '../problem.ts'
import { useStudio } from '../studio.ts'
import { isSiteConfig } from './is-site-config.ts'
import { keepUnsaved, readUnsaved } from './unsaved.ts'

const texts = audiences.draft

/** The site config being edited here, and how it stands to the shared draft and to what is published. */
export interface SiteDraft {
  readonly config: SiteConfig
  /** The published version it began from. */
  readonly base: number
  /** Whether it differs from what is published. */
  readonly changed: boolean
  /** Whether it differs from the shared draft. */
  readonly unsaved: boolean
  /** The shared draft, when there is one. */
  readonly shared: SharedDraft | null
  readonly edit: (config: SiteConfig) => void
  /** Takes the published version as the new base. */
  readonly rebase: () => void
  /** Saves to the shared draft, in place of the one last seen; with `isForced` in place of whichever there is. */
  readonly save: (isForced?: boolean) => Promise<Problem | null>
  /** Forgets what was edited here and loads what others saved. */
  readonly dropMine: () => void
  readonly discard: () => Promise<Problem | null>
  /** Publishes it now or, `at` a time (epoch milliseconds), later: then it stays a draft until then. */
  readonly publish: (wanted: {
    readonly note: string
    readonly at: number | null
  }) => Promise<Answer<unknown>>
}

/** What a draft is made of: what is published, and what somebody is still writing. */
export interface DraftSources {
  readonly published: PublishedVersion
  readonly draft: SharedDraft | null
}

/** Edits the shared draft of a site's config. `onChanged` is called, with what to say, when both should be loaded again. */
export function useSiteDraft(
  site: string,
  { published, draft }: DraftSources,
  onChanged: (notice: string) => void,
): SiteDraft {
  const { api, edges } = useStudio()
  const [shared, setShared] = useState(draft)
  const begun = shared && isSiteConfig(shared.config) ? shared.config : published.config
  const start = `${published.version} ${shared?.revision ?? 0}`
  const [config, setConfig] = useState(() => readUnsaved(edges.keep, site, start) ?? begun)
  const [base, setBase] = useState(shared?.base ?? published.version)
  const text = JSON.stringify(config)

  async function save(isForced = false): Promise<Problem | null> {
    const current = isForced ? await api.loadDraft(site) : null
    if (current && !current.ok) return current.problem
    const last = current ? current.value.draft : shared
    const answer = await api.saveDraft(site, { config, base, revision: last?.revision ?? 0 })
    if (answer.ok) {
      setShared(answer.value.draft)
      keepUnsaved(edges.keep, site, null)
    }
    return answer.ok ? null : answer.problem
  }

  async function drop(notice: string): Promise<Problem | null> {
    const answer = shared ? await api.removeDraft(site) : null
    if (answer && !answer.ok) return answer.problem
    keepUnsaved(edges.keep, site, null)
    onChanged(notice)
    return null
  }

  return {
    config,
    base,
    changed: text !== JSON.stringify(published.config),
    unsaved: text !== JSON.stringify(begun),
    shared,
    edit(next) {
      setConfig(next)
      keepUnsaved(edges.keep, site, { start, config: next })
    },
    rebase: () => setBase(published.version),
    save,
    dropMine() {
      keepUnsaved(edges.keep, site, null)
      onChanged('')
    },
    discard: () => drop(texts.isDiscarded),
    async publish({ note, at }) {
      const body = { config, note, base }
      if (at !== null)
        return api.ask('POST /api/sites/:site/schedule', { site, body: { ...body, at } })
      const answer = await api.publish(site, body)
      const problem = answer.ok ? await drop(texts.isPublished) : null
      return problem ? { ok: false, problem } : answer
    },
  }
}
