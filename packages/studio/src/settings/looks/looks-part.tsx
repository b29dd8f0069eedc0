import type { LookQuery } from '@segue/protocol/api'
import { useLocation } from 'preact-iso'
import { EmptyState } from '../../elements/empty-state.tsx'
import { LoadedPart } from '../../elements/loaded-part.tsx'
import { AUDIT_ENTRIES_MAX } from '../../limits.ts'
import { useLoad } from '../../load/use-load.ts'
import { looksTexts as texts } from '../../messages/en/settings-looks.ts'
import { toAddress } from '../../shell/to-address.ts'
import { useSite, useStudio } from '../../studio.ts'
import { OlderRows } from '../older-rows.tsx'
import { FindLooks } from './find-looks.tsx'
import { LooksCard } from './looks-card.tsx'

/** Who looked at which visitor; at one alone when the address names them. */
export function LooksPart({ zone }: { zone: string }) {
  const { api } = useStudio()
  const site = useSite().id
  const { path, query, route } = useLocation()
  const { id = '' } = query
  const read = (more: LookQuery = {}, signal?: AbortSignal) => {
    const asked = { limit: AUDIT_ENTRIES_MAX, ...(id !== '' && { id }), ...more }
    return api.ask('GET /api/sites/:site/looks', { site, query: asked }, signal)
  }
  const key = `${site} ${id}`
  const { loaded, reload } = useLoad(key, (signal) => read({}, signal))
  const find = (next: string) =>
    route(toAddress(path, { show: 'looks', ...(next !== '' && { id: next }) }))
  const nothing =
    id === '' ? (
      <EmptyState title={texts.none} why={texts.noneWhy} />
    ) : (
      <EmptyState title={texts.noneOf} why={texts.noneOfWhy} />
    )
  return (
    <div class="stack">
      <FindLooks key={id} id={id} onFind={find} />
      <LoadedPart loaded={loaded} onRetry={reload}>
        {(page) => (
          <OlderRows
            key={key}
            first={page}
            rowsOf={({ looks }) => looks}
            readBefore={(before) => read({ before })}
            button={texts.older}
            nothing={nothing}
          >
            {(looks) => (
              <LooksCard
                title={id === '' ? texts.title(looks.length, page.days) : texts.titleOf(id)}
                {...{ looks, zone }}
              />
            )}
          </OlderRows>
        )}
      </LoadedPart>
    </div>
  )
}
