import type { SiteConfig, Stage } from '@segue/protocol'
import { toClause } from '../audiences/rule/people-sentence.ts'
import { Skeleton } from '../elements/skeleton.tsx'
import { toCount, toDuration, toPercent } from '../format/numbers.ts'
import { journey as texts } from '../messages/en/journey.ts'
import { createNames, type Names } from '../site/names.ts'
import type { StageFigures } from './stage-figures.ts'
import { usesStage } from './uses-stage.ts'

/** The stages side by side in their order: who is in, where they went, how one comes in and goes back, and what is shown there. */
export function StageColumns(props: {
  readonly config: SiteConfig
  /** By stage; undefined while they are on their way, and null where they could not be loaded. */
  readonly figures: ReadonlyMap<string, StageFigures> | undefined | null
  readonly opened: string | null
  readonly onOpen: (stage: string) => void
}) {
  const { config, figures, opened, onOpen } = props
  const names = createNames(config)
  return (
    <ol class="stages">
      {config.journey.stages.map((stage, index) => (
        <li key={stage.id} class="stage" aria-current={opened === stage.id ? 'step' : undefined}>
          <h3 class="segment-name">{stage.name}</h3>
          <FigureLines figures={figures?.get(stage.id)} isCounting={figures === undefined} />
          {toRuleTexts(stage, index, names).map((text) => (
            <p key={text} class="small">
              {text}
            </p>
          ))}
          <p class="small muted">{toShownText(config, stage.id)}</p>
          <button
            class="button"
            type="button"
            aria-expanded={opened === stage.id}
            onClick={() => onOpen(stage.id)}
          >
            {texts.edit(stage.name)}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Who is in a stage, against the period before, and where they went from there. */
function FigureLines(props: {
  readonly figures: StageFigures | undefined | null
  readonly isCounting: boolean
}) {
  const { figures, isCounting } = props
  if (isCounting) return <Skeleton lines={2} />
  if (!figures) return <p class="segment-count">{texts.notCounted}</p>
  const { visitors, share, before, hoursMedian, on, back, lapsed } = figures
  const went = [on, back, lapsed].map(toCount) as [string, string, string]
  return (
    <>
      <p class="segment-count">{texts.visitors(toCount(visitors), toPercent(share))}</p>
      <ul class="stage-figures small muted">
        {before !== null && <li>{texts.before(toCount(before))}</li>}
        {hoursMedian !== null && <li>{texts.stay(toDuration(hoursMedian))}</li>}
        <li>{texts.went(...went)}</li>
      </ul>
    </>
  )
}

function toRuleTexts(stage: Stage, index: number, names: Names): readonly string[] {
  const { enter, exit, lapseAfterDays } = stage
  const entry = enter ? texts.enters(toClause(enter, names)) : texts.noEntry
  const hasEntry = enter !== undefined || lapseAfterDays === undefined
  return [
    ...(index === 0 ? [texts.first] : hasEntry ? [entry] : []),
    ...(lapseAfterDays === undefined ? [] : [texts.lapses(toCount(lapseAfterDays))]),
    ...(exit ? [texts.leaves(toClause(exit, names))] : []),
  ]
}

function toShownText({ experiences }: SiteConfig, stage: string): string {
  const shown = experiences.filter((experience) => usesStage(experience, stage))
  if (shown.length === 0) return texts.runsNothing
  return texts.runs(shown.map(({ name }) => name).join(', '))
}
