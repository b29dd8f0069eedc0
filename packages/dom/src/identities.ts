/**
 * Selectors for what tells the element from others of its kind: its id, names, addresses and data attributes, the
 * surest first. A value that a tool made at random is no harm: it fits the same element or none.
 */
export function readIdentities(element: Element): string[] {
  const data = [...element.attributes].map(({ name }) => name).filter((name) => DATA.test(name))
  return [...NAMES, ...data.sort()].flatMap((name) => {
    const value = element.getAttribute(name) ?? ''
    const isAddress = ADDRESSES.has(name)
    if (!SAFE.test(value) || value === '#' || (!isAddress && COUNTED.test(value))) return []
    return `[${name}="${value}"]`
  })
}

const NAMES = ['id', 'name', 'for', 'itemprop', 'aria-controls', 'href', 'src', 'action', 'summary']
const ADDRESSES = new Set(['href', 'src', 'action'])

/** What frameworks and we ourselves write says nothing about the element. */
const DATA = /^data-(?!v-|segue-|react|svelte|astro|turbo)[a-z-]+$/

/** Needs no escape in a selector, and fits into one. */
const SAFE = /^[\w\-./?&=#%:,+ ]{1,120}$/

/** What counts, as ids of libraries do (`:r1:`, `radix-12`, `row-3`), is another element's after the next deploy. */
const COUNTED = /^:|(^|[-_.: ])\d+$/
