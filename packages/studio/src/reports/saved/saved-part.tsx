import type { SiteConfig } from '@segue/protocol'
import type { Compared, Framed, Reports, SavedReport } from '@segue/protocol/api'
import { CopyCode } from '../../elements/copy-code.tsx'
import { EmptyState } from '../../elements/empty-state.tsx'
import { Icon } from '../../elements/icon.tsx'
import { LoadedPart } from '../../elements/loaded-part.tsx'
import { useLoad } from '../../load/use-load.ts'
import { reports as reportTexts } from '../../messages/en/reports.ts'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { ShareButton } from '../../share/share-button.tsx'
import { useSite, useStudio } from '../../studio.ts'
import { DrawnAnswer } from '../drawn-answer.tsx'
import { isDrawn } from '../views.ts'
import { toQuestionAddress } from './to-question-address.ts'
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
            <ChangeLink saved={saved} />
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
  const { loaded, reload } = useLoad(`${site} ${saved.id} ${saved.at}`, (signal) =>
    api.ask('GET /api/sites/:site/saved-reports/:id/answer', { site, id: saved.id }, signal),
  )
  return (
    <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
      {(answer) => (
        <div class="stack">
          <SavedButtons {...{ saved, answer }} />
          <Drawn {...{ saved, config, answer }} />
        </div>
      )}
    </LoadedPart>
  )
}

/** The ways on: share exactly what is seen, or go where the question can be changed. */
function SavedButtons({ saved, answer }: { saved: SavedReport; answer: Answer }) {
  const { report, query } = saved
  const { from, until, zone } = answer
  return (
    <div class="rule-starts">
      <ShareButton {...{ report, query, zone }} toPeriod={() => ({ from, until })} />
      <ChangeLink saved={saved} />
    </div>
  )
}

function ChangeLink({ saved }: { saved: SavedReport }) {
  const address = toQuestionAddress(saved)
  if (address === undefined) return null
  return (
    <a class="button" href={address}>
      {texts.change}
    </a>
  )
}

function Drawn(props: {
  readonly saved: SavedReport
  readonly config: SiteConfig
  readonly answer: Answer
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
  return (
    <DrawnAnswer
      name={report}
      // The saved report says which of the reports the answer is; the table of calls knows only that it is one.
      answer={answer as never}
      named={config}
      nothing={<EmptyState title={reportTexts.empty[report]} why={reportTexts.emptyShared} />}
    />
  )
}

type Answer = Compared<Framed<Reports[keyof Reports]>>
