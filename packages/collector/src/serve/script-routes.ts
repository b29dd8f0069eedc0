import { originOf } from '../api/studio-link.ts'
import { CollectorError } from '../errors.ts'
import { readPath } from '../http/read-path.ts'
import type { Call, Route } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { type Compressed, pickEncoding } from './compressed.ts'
import { isUnchanged } from './etag.ts'

/**
 * The scripts for tags: `segue.js` moves with each publish, `segue.HASH.js` never changes, `stub.html` stands before one
 * that is `async`. Beside them the modules that they import when somebody asks for what is in them.
 */
export const scriptRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/sites/:key/:file',
    access: 'public',
    summary: 'The script of a write key, moving or pinned by its hash, and what stands before it.',
    produces: 'text/javascript',
    handle: serveScript,
  },
  {
    method: 'GET',
    path: '/v1/parts/:file',
    access: 'public',
    summary: 'A module that a script imports when somebody asks for it.',
    produces: 'text/javascript',
    handle: servePart,
  },
]

async function serveScript(call: Call, parts: Parts): Promise<unknown> {
  const key = readPath(call.request, 'key')
  const file = readPath(call.request, 'file')
  const site = parts.sites.byKey(key)
  if (site === undefined) throw new CollectorError('NOT_FOUND')
  if (file === 'debug.js') return serveDebug(call, parts, site.id)
  if (file === 'preview.js') return servePreview(call, parts, site.id)
  if (file === 'segue.js') return answer(call, parts.scripts.current(key), MOVING)
  if (file === 'stub.html') return answer(call, parts.scripts.stub(site.id), MOVING, HTML)
  const hash = /^segue\.([\w-]{16})\.js$/.exec(file)?.[1]
  if (hash === undefined) throw new CollectorError('NOT_FOUND')
  return answer(call, await parts.scripts.pinned(site.id, hash), PINNED)
}

/** The overlay for a tab that a link opened: nobody else gets it here, and no cache keeps it. */
function serveDebug(call: Call, { debugLinks, servedParts }: Parts, site: string): unknown {
  const { token } = call.request.query as { token?: unknown }
  if (typeof token !== 'string' || !debugLinks.isValid(site, token))
    throw new CollectorError('DEBUG_LINK_INVALID')
  return answer(call, servedParts.current('debug'), 'no-store')
}

/** The draft that a link carries, for whoever has the link; no cache keeps it. */
async function servePreview(
  call: Call,
  { previews, scripts, settings }: Parts,
  site: string,
): Promise<unknown> {
  const { token } = call.request.query as { token?: unknown }
  const config = typeof token === 'string' ? previews.read(site, token) : undefined
  if (config === undefined) throw new CollectorError('PREVIEW_LINK_INVALID')
  return answer(call, await scripts.preview(config, originOf(call.request, settings)), 'no-store')
}

async function servePart(call: Call, { servedParts }: Parts): Promise<unknown> {
  const file = readPath(call.request, 'file')
  return answer(call, await servedParts.find(file), PINNED)
}

function answer(
  { request, reply }: Call,
  script: Compressed | undefined,
  caching: string,
  type = SCRIPT,
): unknown {
  if (script === undefined) throw new CollectorError('NOT_FOUND')
  const etag = `W/"${script.hash}"`
  reply.headers({
    'Content-Type': type,
    'Cache-Control': caching,
    ETag: etag,
    Vary: 'Accept-Encoding',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Timing-Allow-Origin': '*',
  })
  if (isUnchanged(request.headers['if-none-match'], etag)) return reply.code(304).send()
  const { body, encoding } = pickEncoding(script, request.headers['accept-encoding'])
  if (encoding !== undefined) reply.header('Content-Encoding', encoding)
  return reply.send(body)
}

const SCRIPT = 'text/javascript; charset=utf-8'
/** To be read and pasted, not to be shown. */
const HTML = 'text/plain; charset=utf-8'
const MOVING = 'no-cache'
const PINNED = 'public, max-age=31536000, immutable'
