import { hasCome, type Read, toSeconds } from '../scene.ts'

/** Facts about the present visit beside its number: the whole minutes it has lasted. */
export const VISIT_TRAITS: { readonly [trait: string]: Read } = {
  'visit.minutes': (scene) => {
    const { startedAt } = scene.profile.session
    hasCome(scene, (toSeconds(scene.now) + 1) * 1000)
    return Math.max(0, Math.floor((scene.now - startedAt) / MINUTE_MS))
  },
}

const MINUTE_MS = 60_000
