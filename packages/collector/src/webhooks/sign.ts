import { createHmac } from 'node:crypto'

/**
 * The value of the header `segue-signature`: `t=<seconds>,v1=<hex>`, an HMAC-SHA256 over `<seconds>.<body>`. While a
 * secret is being replaced there is one `v1` per secret; a receiver is content with any of them.
 */
export function sign(body: string, secrets: readonly string[], seconds: number): string {
  const signed = secrets.map((secret) =>
    createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'),
  )
  return [`t=${seconds}`, ...signed.map((hex) => `v1=${hex}`)].join(',')
}
