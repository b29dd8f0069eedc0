import type { Issue, SiteConfig } from '@segue/protocol'
import { walkConfig } from '../lint/walk-config.ts'
import { slipOf } from './slip-of.ts'

/**
 * Facts of Segue's own that are misspelt, as issues of the site config: nobody has them, so that the rule would be
 * unknown for ever.
 */
export function findTraitIssues(config: SiteConfig): readonly Issue[] {
  return walkConfig(config).flatMap(({ path, condition }): readonly Issue[] => {
    const slip = 'trait' in condition && slipOf(condition.trait)
    if (!slip) return []
    const { trait } = condition
    const [group = '', ...names] = trait.split('.')
    const suggestion = slip.near ? `Did you mean \`${slip.near}\`? ` : ''
    return [
      {
        code: 'CONFIG_TRAIT_UNKNOWN',
        path: `${path}.trait`,
        received: JSON.stringify(trait),
        expected: `one of ${slip.known.join(', ')}`,
        remedy: `${suggestion}Segue gives no ${names.join('.')} of its own under ${group}: facts of the site are custom.… or visitor.…`,
      },
    ]
  })
}
