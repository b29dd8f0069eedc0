import { EVENT_TYPES, type Experience } from '@segue/protocol'
import { own } from '../own.ts'
import { logSince } from '../profile/log-since.ts'
import type { Scene } from '../scene.ts'
import { windowSeconds } from '../time/window.ts'
import type { Fact } from './receipt.ts'

/**
 * The exposures that a frequency cap which let the visitor pass counted, where it may have missed earlier ones: of an
 * experience as many are kept as its cap counted when it was seen, so one that was added or raised later knows no more.
 */
export function capFactsOf({ id, frequencyCap: cap }: Experience, scene: Scene): readonly Fact[] {
  const { profile, now } = scene
  const kept = own(profile.exposures, id) ?? []
  if (!cap || kept.length >= cap.views) return []
  const logged = profile.log.filter(
    ({ type, props }) => type === EVENT_TYPES.exposure && props.experience === id,
  )
  const isCut = logged.length > kept.length
  const known = isCut ? Math.max(...logged.map(({ at }) => at)) : logSince(profile)
  const since = Math.min(known, kept[0] ?? known)
  const from = cap.within ? now - windowSeconds(cap.within) * 1000 : 0
  if (since <= from) return []
  return [{ name: 'exposures', actual: [...kept], wanted: { ...(cap as object) }, since }]
}
