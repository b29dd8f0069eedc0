import { scrub } from '@segue/protocol'
import { SEARCH_TERM_CHARS_MAX } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { watchViews } from '../watch-views.ts'

/** Watches searches within the site: views of an address whose query holds a term, by the names that GA4 knows. */
export function watchSearches(parts: WatchParts): void {
  watchViews(parts, () => {
    const term = toSearchTerm(location.search)
    if (term) parts.record('view_search_results', { search_term: term })
  })
}

/** The first search term of a query, white space collapsed, scrubbed and then cut; empty without one. */
export function toSearchTerm(query: string): string {
  const params = new URLSearchParams(query)
  const term = NAMES.map((name) => params.get(name)?.trim()).find(Boolean) ?? ''
  return scrub(term.replace(/\s+/g, ' ')).slice(0, SEARCH_TERM_CHARS_MAX)
}

const NAMES = ['q', 's', 'search', 'query', 'keyword']
