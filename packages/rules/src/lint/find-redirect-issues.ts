import { type Issue, listChanges, parseRedirect, type SiteConfig } from '@segue/protocol'
import { matchGlob } from '../glob.ts'

/**
 * Redirects that lead to a page of their own experience, as issues of the site config: visitors would be sent on from
 * where they were sent to. The parser, which matches no globs, lets them pass. Addresses of other origins are no pages
 * of the site.
 */
export function findRedirectIssues(config: SiteConfig): readonly Issue[] {
  return listChanges(config).flatMap(({ change, path, experience }): readonly Issue[] => {
    if (change.kind !== 'redirect') return []
    const { pages = [] } = experience
    const destination = parseRedirect(change.to)
    if (destination?.origin !== '' || !pages.some((glob) => matchGlob(glob, destination.path)))
      return []
    return [{ ...ISSUE, path: `${path}.to`, received: change.to }]
  })
}

const ISSUE = {
  code: 'CONFIG_REDIRECT_LOOP',
  expected: 'a page that is none of `pages` of its experience',
  remedy: 'Lead to another page, or name in `pages` only those that visitors are sent on from.',
}
