import { attempt } from './platform.ts'

/**
 * The browser's time zone, by its IANA name; UTC where it tells none. The first question of all about dates takes a slow
 * phone a tenth of a second: to be asked only where a rule does.
 */
export function readZone(): string {
  return attempt(() => Intl.DateTimeFormat().resolvedOptions().timeZone) || 'UTC'
}
