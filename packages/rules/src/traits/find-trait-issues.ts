import type { Issue, SiteConfig } from '@segue/protocol'
import { nearestName } from '@segue/protocol/config'
import { BUILT_IN_TRAITS, builtInKindOf } from '../lint/built-in-traits.ts'
import { walkConfig } from '../lint/walk-config.ts'

/**
 * Facts of Segue's own that are misspelt, as issues of the site config: nobody has them, so that the rule would be
 * unknown for ever. What the site gives, `visitor.…` and `custom.…`, may be called anything; of a place, which its proxies
 * may know better, only what comes near one of Segue's own is taken for a slip.
 */
export function findTraitIssues(config: SiteConfig): readonly Issue[] {
  return walkConfig(config).flatMap(({ path, condition }): readonly Issue[] => {
    if (!('trait' in condition) || builtInKindOf(condition.trait)) return []
    const { trait } = condition
    const [group = '', ...names] = trait.split('.')
    const known = KNOWN.filter((one) => one.startsWith(`${group}.`))
    if (known.length === 0) return []
    const prefix = trait.startsWith('source.first.') ? 'source.first.' : `${group}.`
    const name = names.join('.')
    const near = nearestName(
      trait.slice(prefix.length),
      known.map((one) => one.slice(group.length + 1)),
    )
    if (group === 'geo' && !near) return []
    const suggestion = near ? `Did you mean \`${prefix}${near}\`? ` : ''
    return [
      {
        code: 'CONFIG_TRAIT_UNKNOWN',
        path: `${path}.trait`,
        received: JSON.stringify(trait),
        expected: `one of ${known.join(', ')}`,
        remedy: `${suggestion}Segue gives no ${name} of its own under ${group}: facts of the site are custom.… or visitor.…`,
      },
    ]
  })
}

/** A parameter of the page's address may have any name. */
const KNOWN = Object.keys(BUILT_IN_TRAITS).filter((name) => name !== 'page.query_*')
