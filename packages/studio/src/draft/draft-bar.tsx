import type { PublishedVersion } from '@segue/protocol/api'
import { includesRole } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { CommentsButton } from '../comments/comments-button.tsx'
import { toConfigText } from '../config/config-text.ts'
import { countChanges } from '../config/diff-hunks.ts'
import { diffLines } from '../config/line-diff.ts'
import { OvertakenNote } from '../config/overtaken-note.tsx'
import { PublishDialog } from '../config/publish-dialog.tsx'
import { Icon } from '../elements/icon.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { toMoment } from '../format/dates.ts'
import { audiences } from '../messages/en/audiences.ts'
import type { Problem } from '../problem.ts'
import { useSite } from '../studio.ts'
import { DiscardDialog } from './discard-dialog.tsx'
import type { SiteDraft } from './site-draft.ts'

const texts = audiences.draft

/** What is edited and not published: save it for everybody on the site, publish it, or discard it. */
export function DraftBar(props: {
  readonly draft: SiteDraft
  readonly published: PublishedVersion
}) {
  const { draft, published } = props
  const { role } = useSite()
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null)
  const [state, setState] = useState<{ busy?: true; problem?: Problem; text?: string }>({})
  const isOvertaken = draft.changed && draft.base !== published.version

  async function save(isForced = false) {
    setState({ busy: true })
    const problem = await draft.save(isForced)
    setState(problem ? { problem } : { text: texts.saved })
  }

  return (
    <section class="draft-bar" aria-label={stateOf(draft, published)}>
      <p class="draft-state">
        {stateOf(draft, published)}
        {draft.unsaved && <span class="chip chip-warn">{texts.unsaved}</span>}
      </p>
      <span class="draft-actions">
        <CommentsButton config={draft.config} />
        <button
          class="button"
          type="button"
          disabled={!(draft.changed || draft.shared)}
          onClick={() => setAsking('discard')}
        >
          {texts.discard}
        </button>
        <button
          class="button"
          type="button"
          disabled={!draft.unsaved || state.busy || !includesRole(role, 'editor')}
          onClick={() => save()}
        >
          {state.busy ? texts.saving : texts.save}
        </button>
        <button
          class="button button-main"
          type="button"
          disabled={!draft.changed || isOvertaken || !includesRole(role, 'publisher')}
          onClick={() => setAsking('publish')}
        >
          {texts.publish}
        </button>
      </span>
      <p class="draft-said small muted" role="status">
        {!draft.unsaved && state.text}
        {!includesRole(role, 'editor') && texts.readOnly}
      </p>
      {isOvertaken && (
        <OvertakenNote published={published} base={draft.base} onRebase={draft.rebase} />
      )}
      {state.problem?.code === 'DRAFT_NOT_CURRENT' ? (
        <TakenNote onTheirs={draft.dropMine} onMine={() => save(true)} />
      ) : (
        state.problem && <ProblemNote problem={state.problem} />
      )}
      {asking === 'publish' && (
        <PublishDialog
          changes={changesOf(draft, published)}
          overtaken={isOvertaken}
          published={published.config}
          config={draft.config}
          onPublish={draft.publish}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'discard' && (
        <DiscardDialog onDiscard={draft.discard} onClose={() => setAsking(null)} />
      )}
    </section>
  )
}

function changesOf(draft: SiteDraft, published: PublishedVersion) {
  return countChanges(diffLines(toConfigText(published.config), toConfigText(draft.config)))
}

function stateOf({ changed, shared, base }: SiteDraft, { version, config }: PublishedVersion) {
  if (!changed) return texts.unchanged(version)
  if (!shared) return texts.changed(base)
  return texts.changedBy(base, shared.by, toMoment(shared.at, config.timeZone))
}

/** Somebody else saved the draft: theirs, or mine in its place. */
function TakenNote({ onTheirs, onMine }: { onTheirs: () => void; onMine: () => void }) {
  return (
    <div class="note note-warn" role="alert">
      <Icon name="warning" />
      <div>
        <p class="note-title">{texts.taken}</p>
        <p>{texts.takenAbout}</p>
        <span class="draft-actions">
          <button class="button" type="button" onClick={onTheirs}>
            {texts.lookAtTheirs}
          </button>
          <button class="button" type="button" onClick={onMine}>
            {texts.keepMine}
          </button>
        </span>
      </div>
    </div>
  )
}
