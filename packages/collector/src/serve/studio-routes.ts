import { CollectorError } from '../errors.ts'
import type { Call, Route } from '../http/route.ts'
import { STUDIO_POLICY } from '../http/security-headers.ts'
import type { Parts } from '../parts.ts'
import { isUnchanged } from './etag.ts'
import { readStaticFile } from './static-files.ts'

/** The studio's own files. */
export const studioRoutes: readonly Route[] = [
  toStudio('/'),
  toStudio('/studio'),
  {
    method: 'GET',
    path: '/studio/*',
    access: 'public',
    summary: "The studio's own files.",
    produces: 'text/html',
    handle: serveStudio,
  },
]

function toStudio(path: string): Route {
  return {
    method: 'GET',
    path,
    access: 'public',
    summary: 'Leads to the studio.',
    produces: 'text/html',
    status: 302,
    handle: ({ reply }) => reply.redirect('/studio/', 302),
  }
}

async function serveStudio({ request, reply }: Call, { settings }: Parts): Promise<unknown> {
  const { '*': address } = request.params as { '*': string }
  const file = await readStaticFile(settings.studioDir, address)
  if (file === undefined)
    throw new CollectorError(address === '' ? 'STUDIO_NOT_BUILT' : 'NOT_FOUND')
  reply.headers({
    'Content-Type': file.type,
    'Content-Security-Policy': STUDIO_POLICY,
    'Cache-Control': 'no-cache',
    ETag: file.etag,
  })
  if (isUnchanged(request.headers['if-none-match'], file.etag)) return reply.code(304).send()
  return reply.send(file.bytes)
}
