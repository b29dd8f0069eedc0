import { CORE_LANGUAGE } from './core-language.ts'

/**
 * True when a site config says something that only the full language understands: a snippet with the core language
 * would leave it unknown. Dates written as text are not seen here when they come from a trait, so `within_days` on a
 * trait counts as full.
 */
export function needsFullLanguage(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false
  const { op, measure, calendar, score, sequence, rfm, trait } = part as { [key: string]: unknown }
  const { operators, measures, traits } = CORE_LANGUAGE
  const isOwnTrait = typeof trait === 'string' && trait.startsWith('time.')
  return (
    [calendar, score, rfm].some((kind) => typeof kind === 'string') ||
    Array.isArray(sequence) ||
    (typeof op === 'string' && !Object.hasOwn(operators, op)) ||
    (typeof measure === 'string' && !Object.hasOwn(measures, measure)) ||
    (typeof trait === 'string' && op === 'within_days') ||
    (isOwnTrait && !Object.hasOwn(traits, trait)) ||
    Object.values(part).some(needsFullLanguage)
  )
}
