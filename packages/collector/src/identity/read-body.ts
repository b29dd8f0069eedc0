import type { Readable } from 'node:stream'
import { CollectorError } from '../errors.ts'
import type { Call } from '../http/route.ts'
import { IDENTITY_BODY_BYTES_MAX } from '../limits.ts'

/** Reads the body of a request about identity as JSON, whatever its content type: browsers send it as text. */
export async function readBody({ request }: Call): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.body as Readable) {
    length += (chunk as Buffer).length
    if (length > IDENTITY_BODY_BYTES_MAX) throw new CollectorError('BODY_TOO_LARGE')
    chunks.push(chunk as Buffer)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new CollectorError('BODY_NOT_JSON')
  }
}
