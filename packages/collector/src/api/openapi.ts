import type { Call, Route } from '../http/route.ts'
import { routes } from '../http/routes.ts'
import { toOpenApi } from '../http/to-open-api.ts'

/** The description of everything the collector answers at, made of the routes themselves. */
export const openApiRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/openapi.json',
    access: 'public',
    summary: 'This description, OpenAPI 3.1.',
    produces: 'application/json',
    handle: (_: Call) => toOpenApi(routes),
  },
]
