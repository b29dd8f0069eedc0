import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants, createGzip } from 'node:zlib'
import type { Contender, File } from './contender.ts'
import { ORIGINAL, QUERY, toPieces, VARIANT } from './page.ts'

/** The pages of all contenders, and a collector, on two origins of loopback; both note what they were asked for. */
export interface Site {
  readonly own: string
  readonly addressOf: (contender: Contender) => string
  /** Requests since it was last emptied, but those for pages. */
  readonly requests: Request[]
  readonly stop: () => Promise<void>
}

/** `bytes` counts the bodies of question and answer, as they crossed the wire. */
export interface Request {
  readonly address: string
  bytes: number
}

/** Starts both servers on free ports. */
export async function startSite(contenders: readonly Contender[]): Promise<Site> {
  const files = new Map(contenders.flatMap(({ files }) => Object.entries(files)))
  const servers = [createServer(), createServer()]
  for (const server of servers) {
    server.on('request', (request, response) => void answer(request, response))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  }
  const [own = '', collector = ''] = servers.map(
    (server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  )
  const requests: Request[] = []
  const pages = contenders.map(({ head, isServed }) =>
    toPieces(head.replaceAll('{collector}', collector), isServed ? VARIANT : ORIGINAL),
  )

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', own)
    const page = pages[Number(/^\/page-(\d+)$/.exec(pathname)?.[1])]
    if (page !== undefined) return sendPage(response, page)
    const noted: Request = { address: `${request.method} ${pathname}`, bytes: 0 }
    requests.push(noted)
    const file = files.get(pathname)
    if (file !== undefined)
      noted.bytes += sendFile(response, file, request.headers['if-none-match'])
    else {
      for await (const chunk of request) noted.bytes += (chunk as Buffer).length
      response.writeHead(200, OPEN).end(SMALL)
    }
  }

  return {
    own,
    requests,
    addressOf: (contender) => `${own}/page-${contenders.indexOf(contender)}${QUERY}`,
    async stop() {
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((done) => server.close(done))
      }
    },
  }
}

async function sendPage(response: ServerResponse, pieces: readonly string[]): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
  })
  const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH })
  gzip.pipe(response)
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await new Promise((done) => setTimeout(done, GAP_MS))
    gzip.write(piece)
  }
  gzip.end()
}

/** Gives how many bytes it sent. */
function sendFile(response: ServerResponse, { text, caching }: File, known?: string): number {
  const { body, etag } = compress(text)
  const isKnown = known === etag
  response.writeHead(isKnown ? 304 : 200, {
    ...OPEN,
    'content-type': text.startsWith('{') ? 'application/json' : 'text/javascript; charset=utf-8',
    'content-encoding': 'br',
    'cache-control': caching === 'kept' ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
  })
  response.end(isKnown ? undefined : body)
  return isKnown ? 0 : body.length
}

/** Once for each text: what takes the server long would count as the contender's. */
function compress(text: string): { readonly body: Buffer; readonly etag: string } {
  const known = compressed.get(text)
  if (known !== undefined) return known
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const made = { body: brotliCompressSync(text), etag }
  compressed.set(text, made)
  return made
}

const compressed = new Map<string, { readonly body: Buffer; readonly etag: string }>()
const OPEN = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
const SMALL = '{"good":1,"bad":[]}'
/** Between two pieces of a page. */
const GAP_MS = 40
