import type { Experience } from '@segue/protocol'
import { experimentGate } from '../decide/experiment-gate.ts'
import { pickArm } from '../decide/pick-arm.ts'
import { knowOnly } from '../know-only.ts'
import type { Language } from '../language/language.ts'
import { noteExposure } from '../profile/note-exposure.ts'
import { scheduleGate } from '../time/schedule-gate.ts'
import { windowSeconds } from '../time/window.ts'

/** What decides about an experience beside pages, conditions and priority: chance, caps, groups, schedules. */
export const EXPERIMENTS_PACK: Partial<Language> = {
  parts: {
    experiment: true,
    traffic: true,
    control: true,
    holdout: true,
    group: true,
    guardrails: true,
    requires: true,
    frequencyCap: true,
    schedule: true,
  },
  options: { checkParts, before: scheduleGate, after: experimentGate, pickArm, noteExposure },
}

/** Throws the name of a field that is foreign to the schedule or the frequency cap. */
function checkParts({ schedule = {}, frequencyCap: cap = { views: 0 } }: Experience): void {
  knowOnly('from until', schedule)
  knowOnly('views within', cap)
  windowSeconds(cap.within ?? {})
}
