import type { NewVersion, PublishedSummary } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { ConfirmDialog } from '../elements/confirm-dialog.tsx'
import { RowButton } from '../elements/row-button.tsx'
import { toMoment } from '../format/dates.ts'
import { en } from '../messages/en.ts'
import { useSite, useStudio } from '../studio.ts'
import { VersionDialog } from './version-dialog.tsx'

/** Every version that was published, newest first: what it was for, by whom and when. */
export function VersionsCard(props: {
  readonly versions: readonly PublishedSummary[]
  readonly current: number
  readonly publishedText: string
  readonly zone: string
  readonly onChanged: () => void
  readonly onOpen: (text: string) => void
}) {
  const { versions, current, zone } = props
  const { api } = useStudio()
  const site = useSite().id
  const [viewed, setViewed] = useState<number | null>(null)
  const [asked, setAsked] = useState<number | null>(null)
  return (
    <Card label={en.config.versions} title={en.config.versionsTitle(current)}>
      <ol class="versions">
        {versions.map((version) => (
          <li key={version.version} class="version">
            <div class="version-text">
              <span class="version-head">
                {en.config.version(version.version)}
                {version.version === current && (
                  <span class="chip chip-main">{en.config.served}</span>
                )}
              </span>
              <span>{version.note || en.config.noNote}</span>
              <span class="small muted">
                {en.config.byAt(version.by, toMoment(version.at, zone))}
              </span>
            </div>
            {version.version !== current && (
              <div class="version-actions">
                <RowButton
                  text={en.config.view}
                  of={en.config.version(version.version)}
                  onClick={() => setViewed(version.version)}
                />
                <RowButton
                  text={en.config.rollBack}
                  of={en.config.toVersion(version.version)}
                  onClick={() => setAsked(version.version)}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {viewed !== null && (
        <VersionDialog
          version={viewed}
          publishedText={props.publishedText}
          onOpen={props.onOpen}
          onClose={() => setViewed(null)}
        />
      )}
      {asked !== null && (
        <ConfirmDialog<NewVersion>
          title={en.config.rollBackTitle(asked)}
          about={en.config.rollBackAbout(asked)}
          deed={en.config.rollBack}
          ask={() => api.rollBack(site, asked)}
          onDone={props.onChanged}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  )
}
