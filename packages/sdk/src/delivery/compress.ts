import { STORE_WAIT_MS_MAX } from '../limits.ts'
import { within } from '../platform.ts'

/** A text as gzip, which the collector knows by its first bytes. Rejects where the browser cannot do it, or not in time. */
export async function compress(text: string): Promise<ArrayBuffer> {
  const plain = new Response(text).body as ReadableStream<BufferSource>
  const zipped = plain.pipeThrough(new CompressionStream('gzip'))
  return within(STORE_WAIT_MS_MAX, new Response(zipped).arrayBuffer())
}
