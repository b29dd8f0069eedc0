import type { IncomingMessage } from 'node:http'
import { FORM_BYTES_MAX } from '../limits.ts'

/** Reads a posted form. Gives nothing when it is longer than {@link FORM_BYTES_MAX}. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > FORM_BYTES_MAX) return undefined
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
