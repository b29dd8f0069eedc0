import type { Condition, SiteConfig } from '@segue/protocol'
import { CAP_DEFAULT } from './aggregates/score.ts'

/** The most that a score or a class can be, by the site config; `undefined` for other figures and what it lacks. */
export function mostOf(condition: Condition, { scores = [], rfm }: SiteConfig): number | undefined {
  if ('score' in condition) {
    const score = scores.find(({ id }) => id === condition.score)
    return score && (score.cap ?? CAP_DEFAULT)
  }
  if (!('rfm' in condition) || !rfm) return undefined
  const bounds = condition.rfm === 'recency' ? rfm.recencyDays : rfm[condition.rfm]
  return 1 + bounds.length
}
