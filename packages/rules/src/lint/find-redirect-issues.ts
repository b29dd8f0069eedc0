import { type Issue, parseRedirect, type SiteConfig } from '@segue/protocol'
import { matchGlob } from '../glob.ts'

/**
 * Redirects that lead to a page of their own experience, as issues of the site config: visitors would be sent on from
 * where they were sent to. The parser, which matches no globs, lets them pass. Addresses of other origins are no pages
 * of the site.
 */
export function findRedirectIssues({ experiences }: SiteConfig): readonly Issue[] {
  return experiences.flatMap(({ pages = [], variants }, index) =>
    variants.flatMap(({ changes }, variant) =>
      changes.flatMap((change, at): readonly Issue[] => {
        if (change.kind !== 'redirect') return []
        const { origin, path } = parseRedirect(change.to) ?? {}
        if (origin !== '' || !pages.some((glob) => matchGlob(glob, `${path}`))) return []
        const place = `experiences[${index}].variants[${variant}].changes[${at}].to`
        return [{ ...ISSUE, path: place, received: change.to }]
      }),
    ),
  )
}

const ISSUE = {
  code: 'CONFIG_REDIRECT_LOOP',
  expected: 'a page that is none of `pages` of its experience',
  remedy: 'Lead to another page, or name in `pages` only those that visitors are sent on from.',
}
