import { request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP } from 'node:net'
import { isPrivate, lookUpPublic, type Networks } from './address-guard.ts'
import { WEBHOOK_ANSWER_BYTES_MAX, WEBHOOK_MS_MAX, WEBHOOK_TEST_BYTES_MAX } from './limits.ts'

/** A message to a webhook. */
export interface Message {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** How a receiver answered: with a status, or why it did not. */
export type Reply = { readonly status: number; readonly text: string } | { readonly error: string }

/**
 * Posts a message; undefined when the receiver took it (2xx), else why not: `status 500`, `timeout`, `ECONNREFUSED`.
 * Never rejects, follows no redirect and reads no more of the answer than it must.
 */
export async function post(
  message: Message,
  networks: Networks,
  signal: AbortSignal,
): Promise<string | undefined> {
  const reply = await exchange(message, { networks, signal, bytesWanted: 0 })
  if ('error' in reply) return reply.error
  return isTaken(reply.status) ? undefined : `status ${reply.status}`
}

/** Posts a message, and waits for the first bytes of the answer as well. Never rejects. */
export function postAndRead(
  message: Message,
  networks: Networks,
  signal: AbortSignal,
): Promise<Reply> {
  return exchange(message, { networks, signal, bytesWanted: WEBHOOK_TEST_BYTES_MAX })
}

/** Whether a status says that the receiver took the message. */
export function isTaken(status: number): boolean {
  return status >= 200 && status < 300
}

interface ExchangeOptions {
  readonly networks: Networks
  readonly signal: AbortSignal
  /** The reply is complete with so many bytes of the answer, or as many as there are. */
  readonly bytesWanted: number
}

function exchange(
  { url, body, headers }: Message,
  { networks, signal, bytesWanted }: ExchangeOptions,
): Promise<Reply> {
  const { protocol, hostname } = new URL(url)
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (networks === 'public' && isIP(literal) !== 0 && isPrivate(literal))
    return Promise.resolve({ error: 'ADDRESS_REFUSED' })
  return new Promise((done) => {
    const open = protocol === 'https:' ? requestTls : requestPlain
    const sent = open(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      agent: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(WEBHOOK_MS_MAX)]),
      ...(networks === 'public' && { lookup: lookUpPublic }),
    })
    sent.on('error', (error) => done({ error: toReason(error) }))
    sent.on('response', (response) => {
      const { statusCode: status = 0 } = response
      let bytes = 0
      const first: Buffer[] = []
      const answer = () => done({ status, text: toText(Buffer.concat(first), bytesWanted) })
      response.on('error', answer)
      response.on('end', answer)
      response.on('data', (chunk: Buffer) => {
        if (bytes < bytesWanted) first.push(chunk)
        bytes += chunk.length
        if (bytes >= bytesWanted) answer()
        if (bytes > WEBHOOK_ANSWER_BYTES_MAX) response.destroy()
      })
      if (bytesWanted === 0) answer()
    })
    sent.end(body)
  })
}

/** The beginning of an answer to be shown: what could move a terminal becomes a mark. */
function toText(bytes: Buffer, bytesMax: number): string {
  const text = bytes.subarray(0, bytesMax).toString('utf8')
  return text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd')
}

function toReason(error: Error): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout'
  return (error as NodeJS.ErrnoException).code ?? error.message
}
