import type { Readable } from 'node:stream'
import { unzipSync } from 'node:zlib'
import { BODY_BYTES_MAX } from '@segue/protocol'
import { CollectorError } from '../errors.ts'
import type { Delivery, IngestTools } from './delivery.ts'
import { refuseDelivery } from './refuse.ts'

/**
 * Reads the body and decompresses it when it is gzip or zlib. Stops at the first byte above `BODY_BYTES_MAX`, before
 * and after decompression, and rejects with `BODY_TOO_LARGE`: a bomb costs no memory. Where there is no room it is not
 * read at all, or no further than it has come.
 */
export async function read(delivery: Delivery, { admit }: IngestTools): Promise<void> {
  admit()
  const bytes = await collect(delivery.stream).catch(explainAbort)
  admit()
  delivery.body = bytes
  if (!delivery.compressed && !isGzip(bytes)) return
  try {
    // At once: a megabyte takes milliseconds, and a stream costs a small batch more than all its checks.
    delivery.body = unzipSync(bytes, { maxOutputLength: BODY_BYTES_MAX })
  } catch (error) {
    if (isTooLong(error)) throw new CollectorError('BODY_TOO_LARGE')
    refuseDelivery(delivery, 'BODY_COMPRESSION_INVALID', {
      code: 'BODY_COMPRESSION_INVALID',
      path: '',
      received: `${bytes.length} bytes`,
      expected: 'gzip or zlib data',
      remedy: 'Compress the whole body once, or send it as it is.',
    })
  }
}

function explainAbort(error: unknown): never {
  throw error instanceof CollectorError ? error : new CollectorError('BODY_CUT_SHORT')
}

function isTooLong(error: unknown): boolean {
  return (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
}

/** A stream that proves too long is left running into the void: to end it would cut off our own answer. */
function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  return new Promise((done, fail) => {
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= BODY_BYTES_MAX) return chunks.push(chunk)
      chunks.length = 0
      return fail(new CollectorError('BODY_TOO_LARGE'))
    })
    stream.on('end', () => done(Buffer.concat(chunks)))
    stream.on('error', fail)
  })
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}
