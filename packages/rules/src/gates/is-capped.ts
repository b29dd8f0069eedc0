import { expectChange, toSeconds } from '../scene.ts'
import { windowSeconds } from '../time/window.ts'
import type { Gate } from './gate.ts'

/** True when the visitor has seen the experience as often as its frequency cap allows. */
export const isCapped: Gate = ({ id, frequencyCap }, scene) => {
  if (!frequencyCap) return false
  const reach = windowSeconds(frequencyCap.within)
  const recent = (scene.profile.exposures[id] ?? []).filter((at) => {
    const last = toSeconds(at) + reach
    expectChange(scene, last + 1)
    return scene.second <= last
  })
  return recent.length >= frequencyCap.views
}
