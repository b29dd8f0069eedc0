import type { ConfigFinding, Experience } from '@segue/protocol'
import type { ConclusionKind } from '@segue/protocol/api'
import { FindingList } from '../audiences/finding-list.tsx'
import { conclusions } from '../messages/en/conclusions.ts'
import { experiences as texts } from '../messages/en/experiences.ts'
import type { Names } from '../site/names.ts'
import { DragHandle } from './drag-handle.tsx'
import { toAudienceText, toSettingTexts } from './experience-text.ts'
import type { Standing } from './standing-of.ts'

/** One experience in the order of priority: how it stands, for whom and where, and what can be done with it. */
export function ExperienceRow(props: {
  readonly experience: Experience
  readonly index: number
  readonly standing: Standing
  /** What was decided of it, where anything was. */
  readonly decided: ConclusionKind | undefined
  readonly names: Names
  readonly findings: readonly ConfigFinding[]
  readonly onOpen: () => void
  readonly onMove: (to: number) => void
  readonly onState: (state: Experience['state']) => void
  readonly onDuplicate: () => void
}) {
  const { experience, index, standing, decided, names, findings } = props
  const { name, state, variants } = experience
  const act = (deed: string, onClick: () => void) => (
    <button class="button" type="button" aria-label={texts.deedOf(deed, name)} onClick={onClick}>
      {deed}
    </button>
  )
  return (
    <li class="experience">
      <DragHandle label={texts.move(name, index + 1)} index={index} onMove={props.onMove} />
      <div class="segment-text">
        <h3 class="segment-name">
          {name} <span class={`chip ${LOOKS[standing]}`}>{texts.standings[standing]}</span>{' '}
          {decided && (
            <a class="chip chip-main" href="/studio/results">
              {conclusions.decided(conclusions.kinds[decided])}
            </a>
          )}
        </h3>
        <p>{toAudienceText(experience, names)}</p>
        <p class="small">{texts.variants(variants.map((one) => one.name).join(texts.or))}</p>
        <p class="small muted">{toSettingTexts(experience, names).join(' · ')}</p>
        <FindingList findings={findings} />
      </div>
      <div class="experience-deeds">
        {act(texts.edit, props.onOpen)}
        {NEXT[state].map(([deed, next]) => act(texts.deeds[deed], () => props.onState(next)))}
        {act(texts.duplicate, props.onDuplicate)}
      </div>
    </li>
  )
}

const LOOKS: { readonly [Name in Standing]: string } = {
  ...{ draft: '', archived: '', scheduled: 'chip-main', running: 'chip-main' },
  ...{ ended: 'chip-warn', paused: 'chip-warn' },
}

type Deed = keyof typeof texts.deeds

/** What can become of an experience in each state. */
const NEXT: { readonly [State in Experience['state']]: readonly [Deed, Experience['state']][] } = {
  draft: [
    ['start', 'running'],
    ['archive', 'archived'],
  ],
  running: [['pause', 'paused']],
  paused: [
    ['resume', 'running'],
    ['archive', 'archived'],
  ],
  archived: [['restore', 'draft']],
}
