import type { Vocabulary } from '@segue/protocol/api'
import { useLoad } from '../load/use-load.ts'
import { useSite, useStudio } from '../studio.ts'

/** The words that events of the site consist of; none while they load, or when they do not. */
export function useVocabulary(): Vocabulary {
  const { api } = useStudio()
  const site = useSite().id
  const words = useLoad(site, (signal) => api.loadVocabulary(site, signal)).loaded
  return words.kind === 'ready' ? words.value : NO_WORDS
}

const NO_WORDS: Vocabulary = { events: [], traits: [] }
