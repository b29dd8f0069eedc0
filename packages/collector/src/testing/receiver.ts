import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { Move, WebhookBody } from '@segue/protocol/api'
import { onTestFinished } from 'vitest'

/** A receiver of webhooks on this machine. */
export interface Receiver {
  readonly url: string
  /** What it got, in the order of arrival. */
  readonly got: readonly Delivered[]
  /** Its moves as short texts: `ann segment_enter keen event`. */
  readonly told: () => readonly string[]
  /** From now on it answers so. */
  readonly answer: (status: number) => void
}

/** A delivery as it came. */
export interface Delivered {
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly body: WebhookBody
}

/** Starts a receiver that ends with the test. */
export async function startReceiver(): Promise<Receiver> {
  const got: Delivered[] = []
  let status = 204
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString()
    got.push({ headers: request.headers, text, body: JSON.parse(text) })
    response.writeHead(status).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}/`,
    got,
    told: () => got.flatMap(({ body }) => body.moves.map(toText)),
    answer(next) {
      status = next
    },
  }
}

function toText({ visitor, kind, segment, from, to, reason }: Move): string {
  return `${visitor} ${kind} ${segment ?? `${from} → ${to}`} ${reason}`
}
