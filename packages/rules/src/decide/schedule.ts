import type { Schedule } from '@segue/protocol'
import type { Scene } from '../scene.ts'
import { expectQuarter, toLocal } from '../time/zone-clock.ts'

/** True while the site's wall clock is within the schedule. Local times compare as text, which is their order. */
export function isOpen({ from, until }: Schedule, scene: Scene): boolean {
  const { program, now } = scene
  expectQuarter(scene)
  const local = new Date(toLocal(scene, program.config.timeZone, now)).toISOString()
  return (from === undefined || local >= from) && (until === undefined || local < until)
}
