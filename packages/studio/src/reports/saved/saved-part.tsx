import type { SiteConfig } from '@segue/protocol'
import type { Compared, Framed, Reports, SavedReport } from '@segue/protocol/api'
import { CopyCode } from '../../elements/copy-code.tsx'
import { EmptyState } from '../../elements/empty-state.tsx'
import { Icon } from '../../elements/icon.tsx'
import { LoadedPart } from '../../elements/loaded-part.tsx'
import { useLoad } from '../../load/use-load.ts'
import { reports as reportTexts } from '../../messages/en/reports.ts'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { useSite, useStudio } from '../../studio.ts'
import { toDrawn } from '../drawn-report.tsx'
import { isDrawn } from '../views.ts'
import { toQuestionText } from './to-question-text.ts'

/** A saved report as it answers now, or what of it does not fit any more. */
export function SavedPart(props: {
  readonly saved: SavedReport | undefined
  readonly config: SiteConfig
}) {
  const { saved, config } = props
  if (saved === undefined) return <EmptyState title={texts.gone} why={texts.goneWhy} />
  return (
    <div class="stack">
      <p class="saved-question">
        <strong>{saved.name}</strong> <span class="muted">{toQuestionText(saved)}</span>
      </p>
      {saved.misfits.length > 0 ? (
        <div class="note note-bad" role="alert">
          <Icon name="warning" />
          <div>
            <p class="note-title">{texts.misfit}</p>
            <p>{texts.misfitAbout(saved.misfits.map(({ received }) => received))}</p>
          </div>
        </div>
      ) : (
        <Answered saved={saved} config={config} />
      )}
    </div>
  )
}

function Answered({ saved, config }: { saved: SavedReport; config: SiteConfig }) {
  const { api } = useStudio()
  const site = useSite().id
  const { loaded, reload } = useLoad(`${site} ${saved.id}`, (signal) =>
    api.ask('GET /api/sites/:site/saved-reports/:id/answer', { site, id: saved.id }, signal),
  )
  return (
    <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
      {(answer) => (
        <div class="stack">
          <Drawn {...{ saved, config, answer }} />
          {answer.compared && (
            <>
              <h2 class="card-part">{texts.compared}</h2>
              <Drawn {...{ saved, config, answer: answer.compared }} />
            </>
          )}
        </div>
      )}
    </LoadedPart>
  )
}

function Drawn(props: {
  readonly saved: SavedReport
  readonly config: SiteConfig
  readonly answer: Compared<Framed<Reports[keyof Reports]>>
}) {
  const { saved, config, answer } = props
  const { report, name } = saved
  if (!isDrawn(report)) {
    return (
      <EmptyState title={texts.notDrawn} why={texts.notDrawnWhy}>
        <CopyCode text={`npx segue report --saved ${JSON.stringify(name)}`} />
      </EmptyState>
    )
  }
  // The saved report says which of the reports the answer is; the table of calls knows only that it is one.
  return (
    toDrawn(report, answer as never, config) ?? (
      <EmptyState title={reportTexts.empty[report]} why={reportTexts.emptyShared} />
    )
  )
}
