import type { Scene } from '../scene.ts'
import { expectQuarter, toLocal } from '../time/zone-clock.ts'
import type { Gate } from './gate.ts'

/** True outside the schedule by the site's wall clock. Local times compare as text, which is their order. */
export const isClosed: Gate = ({ schedule }, scene) => {
  if (!schedule) return false
  const { from = '', until = '~' } = schedule
  const local = toSiteTime(scene)
  return local < from || local >= until
}

function toSiteTime(scene: Scene): string {
  expectQuarter(scene)
  const { program, now } = scene
  return new Date(toLocal(scene, program.config.timeZone, now)).toISOString()
}
