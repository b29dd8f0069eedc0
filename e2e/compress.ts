import { createHash } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'

/** A text as brotli, with its tag. Made once for each text: what takes the server long would count as the script's. */
export function compress(text: string): Compressed {
  const known = compressed.get(text)
  if (known !== undefined) return known
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const made = { body: brotliCompressSync(text), etag }
  compressed.set(text, made)
  return made
}

interface Compressed {
  readonly body: Buffer
  readonly etag: string
}

const compressed = new Map<string, Compressed>()
