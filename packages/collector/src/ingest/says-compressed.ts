import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request says that its body is compressed: in its address, since a header would cost a page a preflight, or in
 * the header. One that names what we cannot read counts as compressed, too, so that it is told.
 */
export function saysCompressed({ query, headers }: RequestHead): boolean {
  const { z } = query as { readonly z?: unknown }
  const encoding = headers['content-encoding'] ?? 'identity'
  return z === 'gzip' || z === 'deflate' || encoding !== 'identity'
}

interface RequestHead {
  readonly query: unknown
  readonly headers: IncomingHttpHeaders
}
