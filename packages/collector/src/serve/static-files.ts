import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

/** A file ready to be served. */
export interface StaticFile {
  readonly bytes: Buffer
  readonly type: string
  readonly etag: string
}

/**
 * A file of a folder by its address below it, or undefined. An address without a file ending is a page of the app and
 * gives its `index.html`. Addresses that lead out of the folder, and kinds of files not listed here, give nothing.
 */
export async function readStaticFile(
  folder: string,
  address: string,
): Promise<StaticFile | undefined> {
  const wanted = extname(address) === '' ? 'index.html' : address
  const path = normalize(join(folder, wanted))
  const type = TYPES.get(extname(path))
  if (type === undefined || !path.startsWith(normalize(folder) + sep)) return undefined
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return undefined
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
  return { bytes, type, etag: `"${hash}"` }
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
])
