import type { IncomingMessage, ServerResponse } from 'node:http'
import { compress } from '../../../e2e/compress.ts'
import { sendPieces } from '../../../e2e/send-pieces.ts'
import { startOrigins } from '../../../e2e/start-origins.ts'
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
  const { own, collector, stop } = await startOrigins(
    (request, response) => void answer(request, response),
  )
  const requests: Request[] = []
  const pages = contenders.map(({ head, isServed }) =>
    toPieces(head.replaceAll('{collector}', collector), isServed ? VARIANT : ORIGINAL),
  )

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', own)
    const page = pages[Number(/^\/page-(\d+)$/.exec(pathname)?.[1])]
    if (page !== undefined) return sendPieces(response, page, { gapMs: GAP_MS })
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
    stop,
  }
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

const OPEN = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
const SMALL = '{"good":1,"bad":[]}'
/** Between two pieces of a page. */
const GAP_MS = 40
