import type { Segment } from '@segue/protocol'
import { DraftBar } from '../draft/draft-bar.tsx'
import { type DraftSources, useSiteDraft } from '../draft/site-draft.ts'
import { useOpened } from '../draft/use-opened.ts'
import { useVocabulary } from '../draft/use-vocabulary.ts'
import { audiences } from '../messages/en/audiences.ts'
import { useSite } from '../studio.ts'
import { Builder } from './builder/builder.tsx'
import { dropSegment, freeId, putSegment } from './segment-edits.ts'
import { SegmentList } from './segment-list.tsx'
import { usedBy } from './used-by.ts'

/** The list of segments or, for one of them, the builder; and above both what becomes of what was edited. */
export function AudiencesRoom(
  props: DraftSources & { readonly onChanged: (notice: string) => void },
) {
  const { published, onChanged } = props
  const site = useSite().id
  const draft = useSiteDraft(site, props, onChanged)
  const words = useVocabulary()
  const [opened, setOpened] = useOpened()
  const segment = draft.config.segments.find(({ id }) => id === opened)

  function create(wanted: Segment) {
    const added = { ...wanted, id: freeId(draft.config, wanted.id) }
    draft.edit(putSegment(draft.config, added, added.id))
    setOpened(added.id)
  }

  return (
    <div class="stack">
      <DraftBar draft={draft} published={published} />
      {segment ? (
        <Builder
          segment={segment}
          config={draft.config}
          words={words}
          isIdFixed={published.config.segments.some(({ id }) => id === segment.id)}
          uses={usedBy(draft.config, segment.id)}
          onBack={() => setOpened(null)}
          onRemove={() => {
            draft.edit(dropSegment(draft.config, segment.id))
            setOpened(null)
          }}
          onChange={(next) => {
            draft.edit(putSegment(draft.config, next, segment.id))
            setOpened(next.id)
          }}
        />
      ) : (
        <SegmentList
          config={draft.config}
          onOpen={setOpened}
          onTake={create}
          onCreate={() => create(EMPTY)}
        />
      )}
    </div>
  )
}

const EMPTY: Segment = {
  id: 'new-segment',
  name: audiences.builder.newTitle,
  when: { event: 'page_view', within: { days: 7 }, op: 'at_least', value: 1 },
}
