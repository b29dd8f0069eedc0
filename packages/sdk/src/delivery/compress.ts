import { COMPRESS_BYTES_MIN, STORE_WAIT_MS_MAX } from '../limits.ts'
import { within } from '../platform.ts'

/** A text as gzip; nothing when it is short, or where the browser cannot do it, or not in time. Never rejects. */
export async function compress(text: string): Promise<ArrayBuffer | undefined> {
  try {
    if (text.length >= COMPRESS_BYTES_MIN) {
      const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
      return await within(STORE_WAIT_MS_MAX, new Response(zipped).arrayBuffer())
    }
  } catch {}
  return undefined
}
