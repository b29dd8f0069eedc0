/** How a page is told: it is exactly one, all below one, or whatever has a form with stars. */
export type PageRuleKind = 'exactly' | 'below' | 'form'

/** A path glob in parts that have controls. */
export interface PageRule {
  readonly kind: PageRuleKind
  readonly path: string
}

/** The path glob as people choose it. */
export function toPageRule(glob: string): PageRule {
  if (!glob.includes('*')) return { kind: 'exactly', path: glob }
  const below = glob.endsWith('/**') ? glob.slice(0, -3) : undefined
  if (below === undefined || below.includes('*')) return { kind: 'form', path: glob }
  return { kind: 'below', path: below === '' ? '/' : below }
}

/** The path glob of what was chosen. */
export function toGlob({ kind, path }: PageRule): string {
  if (kind !== 'below') return path
  return path.endsWith('/') ? `${path}**` : `${path}/**`
}
