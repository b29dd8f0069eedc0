import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { CollectorError } from '../errors.ts'
import { API_BODY_BYTES_MAX, REQUEST_MS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { admit, refuseCrossSite } from './access.ts'
import { answerCall } from './answer-call.ts'
import { answerError } from './answer-error.ts'
import { parseBody } from './parse-body.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'
import { setSecurityHeaders } from './security-headers.ts'

/** The HTTP server with every route, not listening yet. */
export function createServer(parts: Parts): FastifyInstance {
  const { settings, logger } = parts
  const server = Fastify({
    logger: false,
    bodyLimit: API_BODY_BYTES_MAX,
    requestTimeout: REQUEST_MS_MAX,
    trustProxy: (_address: string, hop: number) => hop < settings.proxies,
    exposeHeadRoutes: false,
    // What still arrives on open connections while it stops is answered, and ends its connection. Fastify's own 503 says neither
    // when to come again nor that pages may read it.
    return503OnClosing: false,
  })
  // Hooks with a callback: promises of hooks are a part of what accepting a batch takes.
  server.addHook('onRequest', (_, reply, done) => {
    setSecurityHeaders(reply, settings)
    done()
  })
  server.addHook('onResponse', (_, reply, done) => {
    parts.operations.countAnswer(reply.statusCode)
    done()
  })
  server.setErrorHandler((error, _, reply) => answerError(error, reply, logger))
  server.setNotFoundHandler((_, reply) =>
    answerError(new CollectorError('NOT_FOUND'), reply, logger),
  )
  server.removeContentTypeParser('text/plain')
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => parseBody(body),
  )
  for (const route of routes.filter((one) => !isWire(one))) add(server, route, parts)
  server.register(async (wire) => {
    wire.removeAllContentTypeParsers()
    wire.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    for (const route of routes.filter(isWire)) add(wire, route, parts)
  })
  return server
}

/** Routes of the wire read their bodies themselves, in any content type, as a stream. */
function isWire(route: Route): boolean {
  return route.path.startsWith('/v1/')
}

function add(server: FastifyInstance, route: Route, parts: Parts): void {
  server.route({
    method: route.method,
    url: route.path,
    ...(!isWire(route) && {
      async onRequest(request) {
        if (route.method !== 'GET') refuseCrossSite(request, parts)
        admit(route, request, parts)
      },
    }),
    handler: async (request, reply) => answerCall(route, { request, reply }, parts),
  })
}
