/**
 * What a script weighs, by package: minified bytes are counted exactly through the source map, brotli bytes are
 * shared out in proportion, since compression works on the whole.
 */
import { brotliCompressSync, constants } from 'node:zlib'
import { decode } from '@jridgewell/sourcemap-codec'

/** `{ minified, brotli, packages: { name: { minified, brotli } } }`, in bytes. */
export function measureBytes(code, map) {
  const counts = new Map()
  const lines = code.split('\n')
  decode(map.mappings).forEach((segments, row) => {
    const length = (lines[row] ?? '').length
    segments.forEach((segment, index) => {
      const end = segments[index + 1]?.[0] ?? length
      const source = segment[1] === undefined ? '' : (map.sources[segment[1]] ?? '')
      const name = packageOf(source)
      counts.set(name, (counts.get(name) ?? 0) + end - segment[0])
    })
  })
  const minified = Buffer.byteLength(code)
  const brotli = brotliBytes(code)
  const packages = Object.fromEntries(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([name, bytes]) => [
        name,
        { minified: bytes, brotli: Math.round((bytes / minified) * brotli) },
      ]),
  )
  return { minified, brotli, packages }
}

/** Bytes after brotli at its best, as the collector serves them. */
function brotliBytes(text) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(Buffer.from(text), { params }).length
}

/** The report as lines for a terminal. */
export function toBytesText(name, { minified, brotli, packages }) {
  const rows = Object.entries(packages).map(
    ([part, bytes]) => `  ${part.padEnd(12)} ${cell(bytes.minified)} ${cell(bytes.brotli)}`,
  )
  const total = `  ${'total'.padEnd(12)} ${cell(minified)} ${cell(brotli)}`
  return [`${name}   bytes minified / brotli`, ...rows, total].join('\n')
}

function cell(bytes) {
  return String(bytes).padStart(9)
}

function packageOf(source) {
  const own = /packages\/(\w+)\/src/.exec(source)?.[1] ?? /\/(\w+)\/src\//.exec(source)?.[1]
  if (own !== undefined && !source.includes('node_modules')) return own
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? 'sdk'
}
