import { join } from 'node:path'
import { openComments } from './comments/comments.ts'
import { openSeenComments } from './comments/seen-comments.ts'
import { openConclusions } from './conclusions/conclusions.ts'
import { openApiTokens } from './control/api-tokens.ts'
import { openAudit } from './control/audit.ts'
import { createDebugLinks } from './control/debug-links.ts'
import { openDrafts } from './control/drafts.ts'
import { createFailedSignIns } from './control/failed-sign-ins.ts'
import { openFourEyes } from './control/four-eyes.ts'
import { openInvitations } from './control/invitations.ts'
import { openKeys } from './control/keys.ts'
import { openPreviews } from './control/previews.ts'
import { createRemember } from './control/remember.ts'
import { openSchedule } from './control/schedule.ts'
import { openSessions } from './control/sessions.ts'
import { openSharedReports } from './control/shared-reports.ts'
import { createSignInLock } from './control/sign-in-lock.ts'
import { openSignedLinks } from './control/signed-links.ts'
import { openSiteVersions } from './control/site-versions.ts'
import { openSites } from './control/sites.ts'
import { openUsers } from './control/users.ts'
import { SHARED_ANSWER_MS } from './limits.ts'
import { createLinkMails } from './mail/link-mails.ts'
import type { Parts } from './parts.ts'
import { openSavedReports } from './saved-reports/saved-reports.ts'
import { setUp } from './set-up.ts'
import type { Settings } from './settings.ts'
import { openLooks } from './visitors/looks.ts'

/** What owners look after: sites, keys, people, versions, and the record of what they did. */
export type Control = Pick<
  Parts,
  | 'apiTokens'
  | 'audit'
  | 'comments'
  | 'seenComments'
  | 'conclusions'
  | 'debugLinks'
  | 'drafts'
  | 'failedSignIns'
  | 'fourEyes'
  | 'invitations'
  | 'keys'
  | 'linkMails'
  | 'looks'
  | 'previews'
  | 'savedReports'
  | 'schedule'
  | 'sessions'
  | 'sharedAnswers'
  | 'sharedReports'
  | 'signInLock'
  | 'signedLinks'
  | 'sites'
  | 'users'
  | 'versions'
>

/** Opens all of it, and at a first start makes the first site and its first user. */
export async function openControl(
  settings: Pick<Settings, 'publicUrl' | 'setup' | 'smtpFrom' | 'smtpUrl'>,
  folders: { readonly control: string; readonly sites: string },
  now: () => number,
): Promise<Control> {
  const { control, sites: sitesFolder } = folders
  const keys = await openKeys(control, now)
  const sites = await openSites(sitesFolder, keys, now)
  const users = await openUsers(control)
  await setUp(settings.setup, { sites, users, sitesFolder, now })
  const audit = await openAudit(join(control, 'audit'))
  const signedLinks = await openSignedLinks(control, now)
  const ids = sites.list().map(({ id }) => id)
  return {
    apiTokens: await openApiTokens(control, now),
    audit,
    comments: await openComments(control, now),
    seenComments: await openSeenComments(control),
    conclusions: await openConclusions(join(control, 'conclusions'), now),
    debugLinks: createDebugLinks(now),
    drafts: openDrafts(sitesFolder, now),
    failedSignIns: createFailedSignIns(audit, users, now),
    fourEyes: openFourEyes(sitesFolder),
    invitations: await openInvitations(control, now),
    keys,
    linkMails: createLinkMails(settings, now),
    looks: await openLooks(join(control, 'looks')),
    previews: await openPreviews(control, signedLinks, now),
    savedReports: await openSavedReports(control, now),
    schedule: await openSchedule(control, now),
    sessions: await openSessions(control, now),
    sharedAnswers: createRemember(SHARED_ANSWER_MS, now),
    sharedReports: await openSharedReports(control, signedLinks, now),
    signInLock: createSignInLock(now),
    signedLinks,
    sites,
    users,
    versions: await openSiteVersions(sitesFolder, ids, now),
  }
}
