import type { Experience } from '@segue/protocol'
import { own } from '../own.ts'
import { hasCome, type Scene, toSeconds } from '../scene.ts'
import { EVER, windowSeconds } from '../time/window.ts'

/** True when the visitor has seen the experience as often as its frequency cap allows. */
export function isCapped({ id, frequencyCap }: Experience, scene: Scene): boolean {
  if (!frequencyCap) return false
  const { views, within } = frequencyCap
  const reach = within ? windowSeconds(within) : EVER
  const recent = (own(scene.profile.exposures, id) ?? []).filter(
    (at) => !hasCome(scene, (toSeconds(at) + reach + 1) * 1000),
  )
  return recent.length >= views
}
