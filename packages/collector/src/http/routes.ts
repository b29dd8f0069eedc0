import { debugLinkRoutes } from '../api/debug-link.ts'
import { eventRoutes } from '../api/events.ts'
import { healthRoutes } from '../api/health.ts'
import { historyRoutes } from '../api/histories.ts'
import { reportRoutes } from '../api/reports.ts'
import { schemaRoutes } from '../api/schema.ts'
import { sessionRoutes } from '../api/session.ts'
import { versionRoutes } from '../api/versions.ts'
import { identityRoutes } from '../identity/routes.ts'
import { ingestRoutes } from '../ingest/route.ts'
import { operationsRoutes } from '../operations/routes.ts'
import { scriptRoutes } from '../serve/script-routes.ts'
import { studioRoutes } from '../serve/studio-routes.ts'
import { visitorRoutes } from '../visitors/routes.ts'
import type { Route } from './route.ts'

/** Everything the collector answers at. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...operationsRoutes,
  ...ingestRoutes,
  ...identityRoutes,
  ...scriptRoutes,
  ...studioRoutes,
  ...sessionRoutes,
  ...versionRoutes,
  ...eventRoutes,
  ...historyRoutes,
  ...visitorRoutes,
  ...debugLinkRoutes,
  ...reportRoutes,
  ...schemaRoutes,
]
