import type { ServerResponse } from 'node:http'
import { constants, createGzip } from 'node:zlib'

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
