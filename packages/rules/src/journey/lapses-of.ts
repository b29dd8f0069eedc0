import type { Profile } from '@segue/protocol'
import { positionOf } from '../conditions/references.ts'
import { STAGE_FIELDS } from '../know-only.ts'
import type { Program } from '../program.ts'
import { DAY_SECONDS } from '../time/window.ts'

/** A stage a visitor lapses into, and when: epoch milliseconds. */
export interface Lapse {
  readonly id: string
  readonly at: number
}

/** The lapses ahead of a visitor who does nothing more, the first first. Into a stage with a foreign field nobody lapses. */
export function lapsesOf({ stages }: Program, { lastSeen, journey }: Profile): readonly Lapse[] {
  const lapses = stages
    .filter((stage) => Object.keys(stage).every((field) => STAGE_FIELDS.split(' ').includes(field)))
    .flatMap(({ id, lapseAfterDays }) =>
      lapseAfterDays ? { id, at: lastSeen + lapseAfterDays * DAY_SECONDS * 1000 } : [],
    )
    .sort((a, b) => a.at - b.at)
  return lapses.slice(positionOf(journey.stage, lapses) + 1)
}
