import { apiTokenRoutes } from '../api/api-tokens.ts'
import { auditRoutes } from '../api/audit.ts'
import { debugLinkRoutes } from '../api/debug-link.ts'
import { draftRoutes } from '../api/drafts.ts'
import { eventRoutes } from '../api/events.ts'
import { fourEyesRoutes } from '../api/four-eyes.ts'
import { healthRoutes } from '../api/health.ts'
import { historyRoutes } from '../api/histories.ts'
import { invitationRoutes } from '../api/invitations.ts'
import { keyRoutes } from '../api/keys.ts'
import { openApiRoutes } from '../api/openapi.ts'
import { ownerRoutes } from '../api/owners.ts'
import { passwordRoutes } from '../api/passwords.ts'
import { previewRoutes } from '../api/previews.ts'
import { reportRoutes } from '../api/reports.ts'
import { scheduleRoutes } from '../api/schedule.ts'
import { schemaRoutes } from '../api/schema.ts'
import { sessionRoutes } from '../api/session.ts'
import { sharedReportRoutes } from '../api/shared-reports.ts'
import { siteRoutes } from '../api/sites.ts'
import { switchRoutes } from '../api/switches.ts'
import { userRoutes } from '../api/users.ts'
import { versionRoutes } from '../api/versions.ts'
import { audienceRoutes } from '../audiences/routes.ts'
import { commentRoutes } from '../comments/routes.ts'
import { conclusionRoutes } from '../conclusions/routes.ts'
import { digestRoutes } from '../digest/routes.ts'
import { unsubscribeRoutes } from '../digest/unsubscribe-routes.ts'
import { identityRoutes } from '../identity/routes.ts'
import { replayRoutes } from '../ingest/replay-route.ts'
import { ingestRoutes } from '../ingest/route.ts'
import { serverIngestRoutes } from '../ingest/server-route.ts'
import { operationsRoutes } from '../operations/routes.ts'
import { savedReportRoutes } from '../saved-reports/routes.ts'
import { scriptRoutes } from '../serve/script-routes.ts'
import { studioRoutes } from '../serve/studio-routes.ts'
import { standingRoutes } from '../standings/routes.ts'
import { lookAuditRoutes } from '../visitors/look-audit-routes.ts'
import { visitorLookRoutes } from '../visitors/look-routes.ts'
import { visitorRoutes } from '../visitors/routes.ts'
import { webhookRoutes } from '../webhooks/routes.ts'
import type { Route } from './route.ts'

/** Everything the collector answers at. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...operationsRoutes,
  ...ingestRoutes,
  ...serverIngestRoutes,
  ...replayRoutes,
  ...identityRoutes,
  ...scriptRoutes,
  ...studioRoutes,
  ...sessionRoutes,
  ...passwordRoutes,
  ...invitationRoutes,
  ...ownerRoutes,
  ...siteRoutes,
  ...userRoutes,
  ...keyRoutes,
  ...apiTokenRoutes,
  ...auditRoutes,
  ...versionRoutes,
  ...scheduleRoutes,
  ...draftRoutes,
  ...commentRoutes,
  ...conclusionRoutes,
  ...fourEyesRoutes,
  ...switchRoutes,
  ...eventRoutes,
  ...historyRoutes,
  ...audienceRoutes,
  ...visitorLookRoutes,
  ...lookAuditRoutes,
  ...visitorRoutes,
  ...standingRoutes,
  ...webhookRoutes,
  ...debugLinkRoutes,
  ...previewRoutes,
  ...reportRoutes,
  ...savedReportRoutes,
  ...digestRoutes,
  ...unsubscribeRoutes,
  ...sharedReportRoutes,
  ...schemaRoutes,
  ...openApiRoutes,
]
