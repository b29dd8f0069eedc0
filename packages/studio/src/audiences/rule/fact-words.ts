import type { PropertyWords, Vocabulary } from '@segue/protocol/api'
import { KNOWN_VALUES } from '@segue/rules/lint'

/** A value that rules compare with. */
export type Word = string | number | boolean

/** Facts that rules can ask for, each with values to choose from: Segue's own, then those that the site's visitors have. */
export function factWords({ events, traits }: Vocabulary): readonly PropertyWords[] {
  const views = events.find(({ type }) => type === 'page_view')?.properties ?? []
  const seen = new Map(views.map(({ path, values }) => [path, values]))
  const own = OWN_FACTS.map(({ path, values }) => ({
    path,
    values: [...new Set([...values, ...(seen.get(path) ?? [])])],
  }))
  return [...own, ...traits.map(({ path, values }) => ({ path: `visitor.${path}`, values }))]
}

/** The values seen at a path. */
export function wordsAt(words: readonly PropertyWords[], path: string): readonly Word[] {
  return words.find((one) => one.path === path)?.values ?? []
}

/** The value that a test begins with when it turns to another path: of the kind that is seen there. */
export function firstWord(words: readonly PropertyWords[], path: string): Word {
  return wordsAt(words, path)[0] ?? ''
}

/** A fact that the rules know all values of. */
function known(path: string): PropertyWords {
  return { path, values: KNOWN_VALUES[path] ?? [] }
}

/** What Segue knows of every visitor. */
const OWN_FACTS: readonly PropertyWords[] = [
  known('device.kind'),
  { path: 'device.language', values: [] },
  { path: 'device.touch', values: [true, false] },
  { path: 'device.dark', values: [true, false] },
  { path: 'device.viewport_width', values: [768] },
  known('device.browser'),
  { path: 'device.browser_version', values: [] },
  known('device.os'),
  known('device.connection'),
  { path: 'device.save_data', values: [true, false] },
  { path: 'source.kind', values: ['search', 'paid', 'email', 'social', 'referral', 'direct'] },
  { path: 'source.campaign', values: [] },
  { path: 'source.source', values: [] },
  { path: 'source.medium', values: [] },
  { path: 'source.referrer', values: [] },
  { path: 'source.landing', values: [] },
  {
    path: 'source.first.kind',
    values: ['search', 'paid', 'email', 'social', 'referral', 'direct'],
  },
  { path: 'visit.number', values: [1, 2, 3] },
  { path: 'visit.minutes', values: [5] },
  { path: 'page.path', values: [] },
  { path: 'page.category', values: [] },
  { path: 'geo.timeZone', values: [] },
  { path: 'geo.country', values: [] },
  { path: 'time.weekday', values: [1, 2, 3, 4, 5, 6, 7] },
  { path: 'time.hour', values: [9] },
  { path: 'time.date', values: [] },
  { path: 'cart.value', values: [50] },
  { path: 'cart.items', values: [1] },
]
