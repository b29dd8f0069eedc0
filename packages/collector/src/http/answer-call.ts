import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AuditEntry } from '../control/audit.ts'
import type { Parts } from '../parts.ts'
import { admit } from './access.ts'
import { parseFields } from './parse-fields.ts'
import type { Call, OpenRoute, Route, SiteCall } from './route.ts'

/** Takes a request that was let in through its route: fields, handler, audit log, status. */
export async function answerCall(
  route: Route,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  parts: Parts,
): Promise<unknown> {
  const { user, site } = admit(route, request, parts)
  const entry = { by: user?.email ?? '', site: site?.id ?? null, target: '' }
  const call: Call = {
    request,
    reply,
    body: route.body && parseFields(route.body, request.body),
    query: route.query && parseFields(route.query, request.query),
    note: (known) => void Object.assign(entry, known),
  }
  const handle = route.handle as OpenRoute['handle']
  const answer = await handle({ ...call, user, site } as Call & Partial<SiteCall>, parts)
  await record(route, entry, parts)
  if (reply.sent || answer === reply) return answer
  if (route.status !== undefined) reply.code(route.status)
  return answer === undefined ? reply.code(204).send() : answer
}

async function record(
  { action }: Route,
  entry: Omit<AuditEntry, 'at' | 'action'>,
  { audit, now }: Parts,
): Promise<void> {
  // Nobody did nothing: whoever signs out without being signed in.
  if (action !== undefined && entry.by !== '') await audit.append({ at: now(), action, ...entry })
}
