import { request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP } from 'node:net'
import { isPrivate, lookUpPublic, type Networks } from './address-guard.ts'
import { WEBHOOK_ANSWER_BYTES_MAX, WEBHOOK_MS_MAX } from './limits.ts'

/** A message to a webhook. */
export interface Message {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Posts a message; undefined when the receiver took it (2xx), else why not: `status 500`, `timeout`, `ECONNREFUSED`.
 * Never rejects, follows no redirect and reads no more of the answer than it must.
 */
export function post(
  { url, body, headers }: Message,
  networks: Networks,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { protocol, hostname } = new URL(url)
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (networks === 'public' && isIP(literal) !== 0 && isPrivate(literal))
    return Promise.resolve('ADDRESS_REFUSED')
  return new Promise((done) => {
    const open = protocol === 'https:' ? requestTls : requestPlain
    const sent = open(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      agent: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(WEBHOOK_MS_MAX)]),
      ...(networks === 'public' && { lookup: lookUpPublic }),
    })
    sent.on('error', (error) => done(toReason(error)))
    sent.on('response', (response) => {
      const { statusCode = 0 } = response
      let bytes = 0
      response.on('error', () => undefined)
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > WEBHOOK_ANSWER_BYTES_MAX) response.destroy()
      })
      done(statusCode >= 200 && statusCode < 300 ? undefined : `status ${statusCode}`)
    })
    sent.end(body)
  })
}

function toReason(error: Error): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout'
  return (error as NodeJS.ErrnoException).code ?? error.message
}
