import type { Experience, SiteConfig } from '@segue/protocol'
import { useState } from 'preact/hooks'
import { listenForUndo, UndoTools } from '../draft/undo-tools.tsx'
import { useConfigCheck } from '../draft/use-config-check.ts'
import { useSteps } from '../draft/use-steps.ts'
import { Card } from '../elements/card.tsx'
import { EmptyState } from '../elements/empty-state.tsx'
import { experiences as texts } from '../messages/en/experiences.ts'
import { duplicateNamed, moveInList, putNamed } from '../site/named-list.ts'
import { createNames } from '../site/names.ts'
import { useStudio } from '../studio.ts'
import { ExperienceRow } from './experience-row.tsx'
import { ExperienceTemplates } from './experience-templates.tsx'
import { standingOf } from './standing-of.ts'
import { useDecided } from './use-decided.ts'

/** The one list of experiences, first those that win; below, templates. Every step can be undone. */
export function ExperienceList(props: {
  readonly config: SiteConfig
  readonly onChange: (config: SiteConfig) => void
  readonly onOpen: (experience: string) => void
  readonly onTake: (experience: Experience) => void
}) {
  const { now } = useStudio().edges
  const steps = useSteps(props.config, props.onChange)
  const config = steps.value
  const list = config.experiences
  const [moved, setMoved] = useState('')
  const { findings } = useConfigCheck(config)
  const names = createNames(config)
  const decided = useDecided()
  const set = (experiences: readonly Experience[]) => steps.edit({ ...config, experiences })
  function move(from: number, to: number) {
    const place = Math.max(0, Math.min(to, list.length - 1))
    set(moveInList(list, from, place))
    setMoved(texts.moved(list[from]?.name ?? '', place + 1))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the shortcuts of the buttons it holds
    <div class="stack" onKeyDown={(event) => listenForUndo(event, steps)}>
      {list.length === 0 && <EmptyState title={texts.empty} why={texts.emptyWhy} />}
      {(list.length > 0 || steps.undo || steps.redo) && (
        <Card
          label={texts.list}
          title={texts.listTitle(list.length)}
          actions={<UndoTools {...steps} />}
        >
          <p class="hidden-text" role="status">
            {moved}
          </p>
          <ol class="segments">
            {list.map((experience, index) => (
              <ExperienceRow
                key={experience.id}
                experience={experience}
                index={index}
                standing={standingOf(experience, config.timeZone, now())}
                decided={decided.get(experience.id)}
                names={names}
                findings={findings.filter(
                  ({ path }) =>
                    path === `experiences[${index}]` || path.startsWith(`experiences[${index}].`),
                )}
                onOpen={() => props.onOpen(experience.id)}
                onMove={(to) => move(index, to)}
                onState={(state) => set(putNamed(list, { ...experience, state }))}
                onDuplicate={() =>
                  set(
                    duplicateNamed(
                      list,
                      { ...experience, state: 'draft' },
                      texts.copyOf(experience.name),
                    ),
                  )
                }
              />
            ))}
          </ol>
        </Card>
      )}
      <ExperienceTemplates onTake={props.onTake} />
    </div>
  )
}
