import { createHash } from 'node:crypto'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants, createGzip } from 'node:zlib'

/** Two origins of loopback that one listener answers: a site's own and a collector's. */
export interface Origins {
  readonly own: string
  readonly collector: string
  readonly stop: () => Promise<void>
}

/** Starts both on free ports. */
export async function startOrigins(listener: RequestListener): Promise<Origins> {
  const servers = [createServer(listener), createServer(listener)]
  for (const server of servers)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const [own = '', collector = ''] = servers.map(
    (server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  )
  return {
    own,
    collector,
    async stop() {
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((done) => server.close(done))
      }
    },
  }
}

/** Sends a page in pieces, each so many milliseconds after the one before, as a server that compresses does. */
export async function sendPieces(
  response: ServerResponse,
  pieces: readonly string[],
  { gapMs, headers = {} }: { readonly gapMs: number; readonly headers?: Record<string, string> },
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    ...headers,
  })
  const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH })
  gzip.pipe(response)
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await new Promise((done) => setTimeout(done, gapMs))
    gzip.write(piece)
  }
  gzip.end()
}

/** A text as brotli, with its tag. Made once for each text: what takes the server long would count as the script's. */
export function compress(text: string): Compressed {
  const known = compressed.get(text)
  if (known !== undefined) return known
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const made = { body: brotliCompressSync(text), etag }
  compressed.set(text, made)
  return made
}

interface Compressed {
  readonly body: Buffer
  readonly etag: string
}

const compressed = new Map<string, Compressed>()
