import type { SiteConfig, Stage, StageReport } from '@segue/protocol'
import type { Compared, Framed } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { DraftBar } from '../draft/draft-bar.tsx'
import type { DraftRoomProps } from '../draft/draft-screen.tsx'
import { useSiteDraft } from '../draft/site-draft.ts'
import { listenForUndo, UndoTools } from '../draft/undo-tools.tsx'
import { useConfigCheck } from '../draft/use-config-check.ts'
import { useOpened } from '../draft/use-opened.ts'
import { useSteps } from '../draft/use-steps.ts'
import { useVocabulary } from '../draft/use-vocabulary.ts'
import { Card } from '../elements/card.tsx'
import { Icon } from '../elements/icon.tsx'
import { IssueNotes, IssuesContext } from '../form/issues.tsx'
import { JOURNEY_DAYS } from '../limits.ts'
import { type Loaded, useLoad } from '../load/use-load.ts'
import { journey as texts } from '../messages/en/journey.ts'
import { toPeriod } from '../shell/period.tsx'
import { dropNamed, freeIdIn, moveInList, putNamed } from '../site/named-list.ts'
import { useSite, useStudio } from '../studio.ts'
import { JourneyFlows } from './flow/journey-flows.tsx'
import { StageColumns } from './stage-columns.tsx'
import { toStageFigures } from './stage-figures.ts'
import { StageForm } from './stage-form.tsx'
import { usesStage } from './uses-stage.ts'

/** The stages in order and, for one of them, its form; and above both what becomes of what was edited. */
export function JourneyRoom(props: DraftRoomProps) {
  const { published, onChanged } = props
  const { api, edges } = useStudio()
  const site = useSite().id
  const draft = useSiteDraft(site, props, onChanged)
  const steps = useSteps<SiteConfig>(draft.config, draft.edit)
  const config = steps.value
  const { stages } = config.journey
  const words = useVocabulary()
  // As on the overview: days back from now, not whole days of the calendar, so that both count alike.
  const [period] = useState(() => toPeriod(JOURNEY_DAYS, edges.now()))
  const query = { compare: 'previous' } as const
  const staged = useLoad(site, (signal) =>
    api.loadReport('stages', { site, period, query, signal }),
  ).loaded
  const { issues } = useConfigCheck(config)
  const [opened, setOpened] = useOpened()
  const stage = stages.find(({ id }) => id === opened)
  const set = (next: readonly Stage[], key?: string) =>
    steps.edit({ ...config, journey: { ...config.journey, stages: next } }, key)
  function add() {
    const id = freeIdIn(stages, 'stage')
    set([...stages, { id, name: texts.newStage }])
    setOpened(id)
  }

  return (
    <IssuesContext.Provider value={issues}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the shortcuts of the buttons it holds */}
      <div class="stack" onKeyDown={(event) => listenForUndo(event, steps)}>
        <DraftBar draft={draft} published={published} />
        <Card
          label={texts.stages}
          title={texts.stagesTitle(stages.length)}
          actions={
            <>
              <UndoTools {...steps} />
              <button class="button button-main" type="button" onClick={add}>
                <Icon name="add" />
                {texts.add}
              </button>
            </>
          }
        >
          <IssueNotes issues={issues.filter(({ path }) => path.startsWith('journey'))} />
          <StageColumns
            config={config}
            figures={toFigures(staged, stages)}
            opened={opened}
            onOpen={setOpened}
          />
        </Card>
        {stage && (
          <StageForm
            stage={stage}
            config={config}
            words={words}
            isIdFixed={published.config.journey.stages.some(({ id }) => id === stage.id)}
            isUsed={usesStage({ ...config, journey: dropNamed(stages, stage.id) }, stage.id)}
            onChange={(next, key) => {
              set(putNamed(stages, next, stage.id), key && `${stage.id} ${key}`)
              setOpened(next.id)
            }}
            onMove={(by) => {
              const index = stages.indexOf(stage)
              set(moveInList(stages, index, index + by))
            }}
            onRemove={() => {
              set(dropNamed(stages, stage.id))
              setOpened(null)
            }}
            onClose={() => setOpened(null)}
          />
        )}
        <JourneyFlows
          {...{ config, period }}
          published={published.config}
          days={JOURNEY_DAYS}
          onEdit={draft.edit}
        />
      </div>
    </IssuesContext.Provider>
  )
}

/** Undefined while they are on their way, null where they could not be loaded. */
function toFigures(staged: Loaded<Compared<Framed<StageReport>>>, stages: readonly Stage[]) {
  if (staged.kind === 'loading') return undefined
  return staged.kind === 'ready' ? toStageFigures(staged.value, stages) : null
}
