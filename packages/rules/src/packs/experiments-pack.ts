import { experimentGate } from '../decide/experiment-gate.ts'
import { pickArm } from '../decide/pick-arm.ts'
import type { Language } from '../language/language.ts'
import { noteExposure } from '../profile/note-exposure.ts'
import { scheduleGate } from '../time/schedule-gate.ts'

/** What decides about an experience beside pages, conditions and priority: chance, caps, groups, schedules. */
export const EXPERIMENTS_PACK: Partial<Language> = {
  parts: {
    experiment: true,
    traffic: true,
    control: true,
    holdout: true,
    group: true,
    requires: true,
    frequencyCap: true,
    schedule: true,
  },
  options: { before: scheduleGate, after: experimentGate, pickArm, noteExposure },
}
