import { nearestName } from '@segue/protocol/config'
import { BUILT_IN_TRAITS, builtInKindOf } from '../lint/built-in-traits.ts'

/** A fact that nobody has. */
export interface TraitSlip {
  /** What facts there are beside it. */
  readonly known: readonly string[]
  /** The one that was probably meant. */
  readonly near?: string
}

/**
 * Tells a fact of Segue's own that is misspelt. What the site gives, `visitor.…` and `custom.…`, may be called anything;
 * of a place, which its proxies may know better, only what comes near one of Segue's own is taken for a slip.
 */
export function slipOf(trait: string): TraitSlip | undefined {
  if (builtInKindOf(trait)) return undefined
  const [group = ''] = trait.split('.')
  const known = KNOWN.filter((one) => one.startsWith(`${group}.`))
  if (known.length === 0) return undefined
  const prefix = trait.startsWith('source.first.') ? 'source.first.' : `${group}.`
  const near = nearestName(
    trait.slice(prefix.length),
    known.map((one) => one.slice(group.length + 1)),
  )
  if (group === 'geo' && !near) return undefined
  return { known, ...(near && { near: `${prefix}${near}` }) }
}

/** A parameter of the page's address may have any name. */
const KNOWN = Object.keys(BUILT_IN_TRAITS).filter((name) => name !== 'page.query_*')
