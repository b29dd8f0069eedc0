/** The bytes of a key for one use, derived from a site's secret: signing and sealing never share a key. */
export function toKeyBytes(secret: string, use: 'sign' | 'seal'): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(`segue ${use} ${secret}`))
}
