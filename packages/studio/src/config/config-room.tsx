import type { PublishedSummary, PublishedVersion, ScheduledVersion } from '@segue/protocol/api'
import { useMemo, useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { en } from '../messages/en.ts'
import { useSite } from '../studio.ts'
import { toConfigText } from './config-text.ts'
import { countChanges } from './diff-hunks.ts'
import { DiffView } from './diff-view.tsx'
import { EditorCard } from './editor-card.tsx'
import { IssueList } from './issue-list.tsx'
import type { Place } from './json-place.ts'
import { diffLines } from './line-diff.ts'
import { OvertakenNote } from './overtaken-note.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { ScheduledCard } from './scheduled-card.tsx'
import { TagCard } from './tag-card.tsx'
import { useCheck } from './use-check.ts'
import { useDraft } from './use-draft.ts'
import { usePublishing } from './use-publishing.ts'
import { VersionsCard } from './versions-card.tsx'

/** The editor with its check, what changed, and the versions. `onChanged` asks for what is published now. */
export function ConfigRoom(props: {
  readonly published: PublishedVersion
  readonly versions: readonly PublishedSummary[]
  readonly scheduled: readonly ScheduledVersion[]
  readonly onChanged: () => void
}) {
  const { published, versions, scheduled, onChanged } = props
  const zone = published.config.timeZone
  const site = useSite().id
  const draft = useDraft(site, published)
  const checked = useCheck(site, draft.text, draft.changed)
  const publish = usePublishing(site, draft, onChanged)
  const [jump, setJump] = useState<Place | null>(null)
  const [asking, setAsking] = useState(false)
  const publishedText = useMemo(() => toConfigText(published.config), [published])
  const lines = useMemo(() => diffLines(publishedText, draft.text), [publishedText, draft.text])
  const changes = countChanges(lines)
  const clean = checked.current && checked.check.ok && checked.check.issues.length === 0
  const ready = draft.changed && !draft.overtaken && clean

  return (
    <div class="config">
      <div class="stack">
        {draft.overtaken && (
          <OvertakenNote published={published} base={draft.base} onRebase={draft.rebase} />
        )}
        <EditorCard {...{ draft, checked, ready, jump }} onPublish={() => setAsking(true)} />
        {draft.changed && (
          <Card
            label={en.config.difference}
            title={en.config.differenceTitle(changes.added, changes.removed)}
          >
            <DiffView lines={lines} label={en.config.difference} />
          </Card>
        )}
      </div>
      <div class="stack">
        <Card
          label={en.config.check}
          title={draft.changed ? en.config.checkTitle(clean) : en.config.checkTitleIdle}
        >
          {draft.changed ? (
            <IssueList checked={checked} onJump={setJump} />
          ) : (
            <p class="small muted">{en.config.checkIdle}</p>
          )}
        </Card>
        {scheduled.length > 0 && <ScheduledCard {...{ scheduled, zone, onChanged }} />}
        <VersionsCard
          versions={versions}
          current={published.version}
          publishedText={publishedText}
          zone={zone}
          onChanged={onChanged}
          onOpen={draft.edit}
        />
        <TagCard />
      </div>
      {asking && (
        <PublishDialog
          changes={changes}
          overtaken={draft.overtaken}
          published={published.config}
          config={JSON.parse(draft.text)}
          onPublish={publish}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
