import { type Parsed, toReceived } from '../issue.ts'
import { isRecord } from '../parse-event.ts'
import type { SiteConfig } from '../site-config.ts'

/** Reads a site config that came from outside. */
export function parseConfig(input: unknown): Parsed<SiteConfig> {
  if (isRecord(input)) return { ok: true, value: input as unknown as SiteConfig }
  const issue = { code: 'CONFIG_NOT_OBJECT', path: '', received: toReceived(input) }
  return {
    ok: false,
    issues: [{ ...issue, expected: 'a JSON object', remedy: 'Send the site config as JSON.' }],
  }
}
