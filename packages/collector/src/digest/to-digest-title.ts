import type { DigestContent } from '@segue/protocol/api'

/** What a digest is called: the site, and the first and the last day of its week in the site's zone. */
export function toDigestTitle({ name, from, until, zone }: DigestContent): string {
  const days = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'long' })
  return `${name}: the week from ${days.format(from)} to ${days.format(until - 1)}`
}
