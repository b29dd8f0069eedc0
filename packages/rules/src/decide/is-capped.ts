import type { Experience } from '@segue/protocol'
import { own } from '../own.ts'
import { type Scene, toSeconds } from '../scene.ts'
import { isWithin } from '../time/frame.ts'
import { windowSeconds } from '../time/window.ts'

/**
 * True when the visitor has seen the experience as often as its frequency cap allows. What lies in the future is in no
 * window until then.
 */
export function isCapped({ id, frequencyCap }: Experience, scene: Scene): boolean {
  if (!frequencyCap) return false
  const { views, within } = frequencyCap
  const recent = (own(scene.profile.exposures, id) ?? []).filter(
    (at) => !within || isWithin(scene, windowSeconds(within), toSeconds(at)),
  )
  return recent.length >= views
}
