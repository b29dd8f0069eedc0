import type { Condition, Experience, SiteConfig } from '@segue/protocol'
import { EMPTY_CONFIG } from './empty-config.ts'

/** For tests: the moment at which visitors are looked at. */
export const UNTIL: number = Date.parse('2026-11-22T12:00:00Z')
/** For tests: three views within a week. */
export const viewed: Condition = { event: 'view', op: 'at_least', value: 3, within: { days: 7 } }
/** For tests: having bought. */
export const bought: Condition = { event: 'buy', op: 'at_least', value: 1 }
/** For tests: a plan, as a fact of the page. */
export const pro: Condition = { trait: 'custom.plan', op: 'equals', value: 'pro' }

/** For tests: a valid site config with these conditions as its segments `s0`, `s1` …. */
export function configOf(whens: readonly Condition[], more: Partial<SiteConfig> = {}): SiteConfig {
  const segments = whens.map((when, index) => ({ id: `s${index}`, name: `S${index}`, when }))
  return { ...EMPTY_CONFIG, segments, ...more }
}

/** For tests: a running experience that changes `#a` for everyone. */
export function experience(id: string, more: Partial<Experience> = {}): Experience {
  const changes = [{ kind: 'text', target: { selector: '#a' }, text: 'T' }] as const
  const variants = [{ id: 'v', name: 'V', changes }]
  return { id, name: id, state: 'running', mode: 'personalize', variants, ...more }
}
