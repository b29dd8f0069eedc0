import type { Gate } from '../decide/gate.ts'
import type { Scene } from '../scene.ts'
import { expectQuarter, toLocal } from './zone-clock.ts'

/** Shut outside the schedule by the site's wall clock. Local times compare as text, which is their order. */
export const scheduleGate: Gate = ({ schedule }, scene) => {
  if (!schedule) return undefined
  const { from = '', until = '~' } = schedule
  const local = toSiteTime(scene)
  return (local < from || local >= until) && 'schedule_closed'
}

function toSiteTime(scene: Scene): string {
  expectQuarter(scene)
  const { program, now } = scene
  return new Date(toLocal(scene, program.config.timeZone, now)).toISOString()
}
