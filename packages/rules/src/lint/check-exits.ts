import type { Condition, SiteConfig, Stage } from '@segue/protocol'
import { findVisitor } from './build/find-visitor.ts'
import { contradicts } from './contradicts.ts'
import type { Found } from './finding.ts'
import { spellOut } from './spell-out.ts'
import { shownBy, type World } from './world.ts'

/** Exits by which nobody leaves their stage, nor is kept from it, and dwells that hold nobody back. */
export function checkExits(world: World): readonly Found[] {
  const { config, walked } = world
  return config.journey.stages.flatMap((stage, index): readonly Found[] => {
    const { id, name, enter, exit, lapseAfterDays, dwellHoursMin = 0 } = stage
    const why = whyNobodyLeaves(stage, index, config)
    if (why === undefined) return []
    const tell = (part: 'exit' | 'dwellHoursMin', text: string, goal: Condition): Found => ({
      code: 'STAGE_PART_IDLE',
      path: `journey.stages[${index}].${part}`,
      about: [id],
      text: `${name}: ${text}`,
      ...shownBy((why === UNMET ? undefined : findVisitor({ goal }, world)) ?? walked[0]),
    })
    const isIn: Condition = { stage: id }
    // Whoever meets the exit is kept out where the entry of a stage for lapses takes them, too.
    const isBar = lapseAfterDays && enter && why === LAPSED
    return [
      exit && !isBar ? tell('exit', `its exit never acts: ${why}.`, { all: [isIn, exit] }) : [],
      dwellHoursMin > 0 ? tell('dwellHoursMin', `its dwell holds nobody back: ${why}.`, isIn) : [],
    ].flat()
  })
}

/** Why nobody leaves a stage by its exit, in words; `undefined` where somebody may. */
function whyNobodyLeaves(
  { exit, lapseAfterDays }: Stage,
  index: number,
  config: SiteConfig,
): string | undefined {
  if (index === 0) return 'no stage lies before it'
  if (lapseAfterDays) return LAPSED
  if (exit === undefined) return 'it has no exit'
  return contradicts(spellOut(exit, config)) ? UNMET : undefined
}

const UNMET = 'no visitor can meet it'
const LAPSED = 'whoever has lapsed leaves by doing something'
