export { ENGLISH } from './english.ts'
export { normalizeCondition } from './normalize-condition.ts'
export type { Phrases } from './phrases.ts'
export { toSentence } from './to-sentence.ts'
