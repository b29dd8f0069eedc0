import { toJsonSchema } from '@segue/protocol/config'
import type { Route } from '../http/route.ts'

/** The JSON Schema of a site config, for editors. */
export const schemaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/schema/site-config.json',
    access: 'public',
    summary: 'The JSON Schema of a site config.',
    produces: 'application/json',
    handle: toJsonSchema,
  },
]
