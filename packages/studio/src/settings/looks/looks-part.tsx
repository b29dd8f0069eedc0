import type { LookQuery, VisitorLook } from '@segue/protocol/api'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { EmptyState } from '../../elements/empty-state.tsx'
import { LoadedPart } from '../../elements/loaded-part.tsx'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { AUDIT_ENTRIES_MAX } from '../../limits.ts'
import { useAct } from '../../load/use-act.ts'
import { useLoad } from '../../load/use-load.ts'
import { looksTexts as texts } from '../../messages/en/settings-looks.ts'
import { useSite, useStudio } from '../../studio.ts'
import { FindLooks } from './find-looks.tsx'
import { LooksCard } from './looks-card.tsx'

/** Who looked at which visitor; at one alone when the address names them. */
export function LooksPart({ zone }: { zone: string }) {
  const { api } = useStudio()
  const site = useSite().id
  const { path, query, route } = useLocation()
  const { id = '' } = query
  const [older, setOlder] = useState<readonly VisitorLook[]>([])
  const { busy, problem, act } = useAct()
  const read = (more: LookQuery = {}, signal?: AbortSignal) => {
    const asked = { limit: AUDIT_ENTRIES_MAX, ...(id !== '' && { id }), ...more }
    return api.ask('GET /api/sites/:site/looks', { site, query: asked }, signal)
  }
  const { loaded, reload } = useLoad(`${site} ${id}`, (signal) => read({}, signal))
  useEffect(() => setOlder([]), [site, id])
  const find = (next: string) =>
    route(`${path}?${new URLSearchParams({ show: 'looks', ...(next !== '' && { id: next }) })}`)
  return (
    <div class="stack">
      <FindLooks key={id} id={id} onFind={find} />
      <LoadedPart loaded={loaded} onRetry={reload}>
        {({ looks, days }) => {
          const all = [...looks, ...older]
          const last = all.at(-1)
          if (last === undefined)
            return id === '' ? (
              <EmptyState title={texts.none} why={texts.noneWhy} />
            ) : (
              <EmptyState title={texts.noneOf} why={texts.noneOfWhy} />
            )
          const more = () =>
            act(
              () => read({ before: last.at }),
              (page) => setOlder([...older, ...page.looks]),
            )
          return (
            <div class="stack">
              <LooksCard
                title={id === '' ? texts.title(all.length, days) : texts.titleOf(id)}
                {...{ looks: all, zone }}
              />
              {problem && <ProblemNote problem={problem} />}
              {all.length % AUDIT_ENTRIES_MAX === 0 && (
                <div>
                  <button class="button" type="button" disabled={busy} onClick={more}>
                    {texts.older}
                  </button>
                </div>
              )}
            </div>
          )
        }}
      </LoadedPart>
    </div>
  )
}
