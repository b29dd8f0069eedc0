import type { SharedAnswers } from '@segue/protocol/api'
import type { Logger } from 'pino'
import type { Audiences } from './audiences/audiences.ts'
import type { FindFindings } from './check/linter.ts'
import type { Comments } from './comments/comments.ts'
import type { SeenComments } from './comments/seen-comments.ts'
import type { Conclusions } from './conclusions/conclusions.ts'
import type { ApiTokens } from './control/api-tokens.ts'
import type { Audit } from './control/audit.ts'
import type { DebugLinks } from './control/debug-links.ts'
import type { Drafts } from './control/drafts.ts'
import type { FailedSignIns } from './control/failed-sign-ins.ts'
import type { FourEyes } from './control/four-eyes.ts'
import type { Invitations } from './control/invitations.ts'
import type { Keys } from './control/keys.ts'
import type { Previews } from './control/previews.ts'
import type { Remember } from './control/remember.ts'
import type { Schedule } from './control/schedule.ts'
import type { Sessions } from './control/sessions.ts'
import type { SharedReports } from './control/shared-reports.ts'
import type { SignInLock } from './control/sign-in-lock.ts'
import type { SignedLinks } from './control/signed-links.ts'
import type { SiteVersions } from './control/site-versions.ts'
import type { Sites } from './control/sites.ts'
import type { Users } from './control/users.ts'
import type { Digests } from './digest/digests.ts'
import type { DailyVisitors } from './identity/daily-visitors.ts'
import type { Secrets } from './identity/secrets.ts'
import type { UserTraits } from './identity/user-traits.ts'
import type { PlacesTaken } from './ingest/places-taken.ts'
import type { RateLimit } from './ingest/rate-limit.ts'
import type { Live } from './live/live.ts'
import type { SegmentLog } from './log/segment-log.ts'
import type { LinkMails } from './mail/link-mails.ts'
import type { Operations } from './operations/operations.ts'
import type { SavedReports } from './saved-reports/saved-reports.ts'
import type { DescribeSender } from './sender/sender.ts'
import type { Scripts } from './serve/scripts.ts'
import type { ServedParts } from './serve/served-parts.ts'
import type { Settings } from './settings.ts'
import type { Watching } from './standings/watching.ts'
import type { StoreClient } from './store/store-client.ts'
import type { Looks } from './visitors/looks.ts'
import type { Retention } from './visitors/retention.ts'
import type { Webhooks } from './webhooks/webhooks.ts'

/** What a running collector consists of: made in `collector.ts`, used by the routes. */
export interface Parts {
  readonly settings: Settings
  readonly logger: Logger
  readonly now: () => number
  readonly log: SegmentLog
  readonly store: StoreClient
  readonly sites: Sites
  readonly keys: Keys
  /** The versions of each site, by its id. */
  readonly versions: SiteVersions
  readonly drafts: Drafts
  readonly comments: Comments
  readonly seenComments: SeenComments
  readonly conclusions: Conclusions
  readonly fourEyes: FourEyes
  readonly schedule: Schedule
  readonly users: Users
  readonly sessions: Sessions
  readonly apiTokens: ApiTokens
  readonly invitations: Invitations
  readonly signedLinks: SignedLinks
  readonly audit: Audit
  readonly signInLock: SignInLock
  readonly failedSignIns: FailedSignIns
  readonly secrets: Secrets
  readonly userTraits: UserTraits
  readonly dailyVisitors: DailyVisitors
  readonly debugLinks: DebugLinks
  readonly previews: Previews
  readonly savedReports: SavedReports
  readonly sharedReports: SharedReports
  /** What links showed a moment ago, by the id of what is shared. */
  readonly sharedAnswers: Remember<SharedAnswers>
  readonly scripts: Scripts
  readonly servedParts: ServedParts
  readonly findFindings: FindFindings
  readonly audiences: Audiences
  readonly live: Live
  readonly describeSender: DescribeSender
  readonly looks: Looks
  readonly retention: Retention
  readonly watching: Watching
  readonly webhooks: Webhooks
  readonly digests: Digests
  readonly linkMails: LinkMails
  readonly operations: Operations
  readonly keyLimit: RateLimit
  readonly addressLimit: RateLimit
  /** Batches that are arriving, per address. */
  readonly batchPlaces: PlacesTaken
}
