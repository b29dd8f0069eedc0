import { type CssNode, find, parse } from 'css-tree'

/**
 * True for one selector that stays inside the element that it is put behind: `.cta:hover`, `> p + p`, or `&.big > a`
 * with the element itself in front. Siblings of the element are outside; the page as a whole is never named.
 */
export function isScopedSelector(selector: string): boolean {
  const [only, ...others] = parseSelectors(selector)
  const [first, ...rest] = only ?? []
  if (!first || others.length > 0) return false
  const combinator = first.type === 'NestingSelector' ? rest.find(isCombinator) : first
  if (isCombinator(combinator) && !/^[ >]$/.test(combinator.name)) return false
  return rest.every((node) => node.type !== 'NestingSelector') && ![first, ...rest].some(namesPage)
}

/** True for a selector that can be a scope: of elements inside the page, not of the page as a whole. */
export function isScope(selector: string): boolean {
  const selectors = parseSelectors(selector)
  return selectors.length > 0 && selectors.every((parts) => !isPage(parts))
}

/** Whether the element that a selector is about is the page as a whole, or any. */
function isPage(parts: readonly CssNode[]): boolean {
  const last = parts.slice(parts.map(isCombinator).lastIndexOf(true) + 1)
  const isAny = last.every((node) => node.type === 'TypeSelector' && node.name === '*')
  return isAny || last.some(namesPage)
}

/** Whether a part names the whole page, in brackets, too. What the parser leaves unread could. */
function namesPage(part: CssNode): boolean {
  return !!find(
    part,
    (node) =>
      node.type === 'Raw' ||
      (node.type === 'TypeSelector' && /^(html|body)$/i.test(node.name)) ||
      (node.type === 'PseudoClassSelector' && /^(root|scope|host(-context)?)$/i.test(node.name)) ||
      (node !== part && node.type === 'NestingSelector'),
  )
}

function isCombinator(node: CssNode | undefined): node is CssNode & { type: 'Combinator' } {
  return node?.type === 'Combinator'
}

/** The parts of each selector of a list; nothing for what is none. */
function parseSelectors(selector: string): readonly (readonly CssNode[])[] {
  try {
    const list = parse(selector, { context: 'selectorList', onParseError: refuse })
    if (list.type !== 'SelectorList') return []
    return list.children
      .toArray()
      .map((each) => (each.type === 'Selector' ? each.children.toArray() : []))
  } catch {
    return []
  }
}

function refuse(error: Error): never {
  throw error
}
