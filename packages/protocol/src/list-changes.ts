import type { Change } from './change.ts'
import type { Experience, SiteConfig, Variant } from './site-config.ts'

/** A change with whose it is and its path in the site config. */
export interface ListedChange {
  readonly change: Change
  readonly path: string
  readonly variant: Variant
  readonly experience: Experience
}

/** Every change of a site config. */
export function listChanges({ experiences }: Pick<SiteConfig, 'experiences'>): ListedChange[] {
  return experiences.flatMap((experience, index) =>
    experience.variants.flatMap((variant, number) =>
      variant.changes.map((change, at) => ({
        ...{ change, variant, experience },
        path: `experiences[${index}].variants[${number}].changes[${at}]`,
      })),
    ),
  )
}
