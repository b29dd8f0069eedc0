import { CollectorError } from '../errors.ts'
import { readPath } from '../http/read-path.ts'
import type { Call, Route } from '../http/route.ts'
import { SHARED_POLICY, STUDIO_POLICY } from '../http/security-headers.ts'
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
  {
    method: 'GET',
    path: '/shared',
    access: 'public',
    summary: 'The page that shows a shared report.',
    produces: 'text/html',
    handle: serveShared,
  },
]

/** The same files, of which the page makes nothing but one report. It has a policy of its own, and no search engine keeps it. */
async function serveShared({ reply }: Call, { settings }: Parts): Promise<unknown> {
  const file = await readStaticFile(settings.studioDir, '')
  if (file === undefined) throw new CollectorError('STUDIO_NOT_BUILT')
  reply.headers({
    'Content-Type': file.type,
    'Content-Security-Policy': SHARED_POLICY,
    'X-Robots-Tag': 'noindex, nofollow',
  })
  return reply.send(file.bytes)
}

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
  const address = readPath(request, '*')
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
