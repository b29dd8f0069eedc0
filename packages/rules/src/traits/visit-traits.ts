import { hasCome, type Read } from '../scene.ts'

/** Facts about the present visit beside its number: the whole minutes it has lasted. */
export const VISIT_TRAITS: { readonly [trait: string]: Read } = {
  'visit.minutes': (scene) => {
    const { startedAt } = scene.profile.session
    const minutes = Math.max(0, Math.floor((scene.now - startedAt) / MINUTE_MS))
    hasCome(scene, startedAt + (minutes + 1) * MINUTE_MS)
    return minutes
  },
}

const MINUTE_MS = 60_000
