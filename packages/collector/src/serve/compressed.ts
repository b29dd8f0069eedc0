import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A text ready to be served: compressed once, as small as it gets. */
export interface Compressed {
  readonly plain: Buffer
  readonly br: Buffer
  readonly gzip: Buffer
  /** Names the content: the first 16 characters of its SHA-256 in base64url. */
  readonly hash: string
  /** The `integrity` attribute that pins this content. */
  readonly integrity: string
}

/** Compresses with brotli 11 and gzip 9, off the main thread. */
export async function compress(text: string): Promise<Compressed> {
  const plain = Buffer.from(text)
  const [br, gzipped] = await Promise.all([
    brotliAsync(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
    gzipAsync(plain, { level: 9 }),
  ])
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 16)
  const digest = createHash('sha384').update(plain).digest('base64')
  return { plain, br, gzip: gzipped, hash, integrity: `sha384-${digest}` }
}

/** The form of a content that a client takes, and the `Content-Encoding` it goes with. */
export function pickEncoding(
  { plain, br, gzip: gzipped }: Compressed,
  accepted: string | undefined,
): { readonly body: Buffer; readonly encoding?: 'br' | 'gzip' } {
  const names = new Set(
    (accepted ?? '')
      .split(',')
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(';')[0]?.trim().toLowerCase()),
  )
  if (names.has('br')) return { body: br, encoding: 'br' }
  if (names.has('gzip')) return { body: gzipped, encoding: 'gzip' }
  return { body: plain }
}

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)
