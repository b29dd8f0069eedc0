import type { Change } from '../../change.ts'
import type { SiteConfig } from '../../site-config.ts'

/** Every change of a site config, with its path. */
export function listChanges({
  experiences,
}: SiteConfig): readonly { readonly change: Change; readonly path: string }[] {
  return experiences.flatMap(({ variants }, index) =>
    variants.flatMap(({ changes }, variant) =>
      changes.map((change, at) => ({
        change,
        path: `experiences[${index}].variants[${variant}].changes[${at}]`,
      })),
    ),
  )
}
