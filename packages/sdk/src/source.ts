import { type JsonObject, scrub } from '@segue/protocol'

/**
 * Where a document load came from: the host that linked here as `referrer`, what the site marked (`utm_source` as
 * `source` and so on), and the name of an advertisement's click id as `click`. Of the `kind` direct for a visitor who
 * came by themselves, `undefined` for one who came from the site itself; other kinds are told by rules.
 */
export function toSource(address: string, referrer: string): JsonObject | undefined {
  const { searchParams, hostname } = new URL(address)
  const marks: { [name: string]: string } = {}
  for (const [name, value] of searchParams) {
    const mark = UTM.exec(name)?.[1]
    if (mark && value) marks[mark.toLowerCase()] = scrub(value).slice(0, MARK_CHARS_MAX)
    if (CLICK_ID.test(name)) marks.click = name
  }
  const from = /^https?:\/\/([^/:?#]+)/.exec(referrer)?.[1]
  const [mark] = Object.keys(marks)
  if (!from) return mark ? marks : { kind: 'direct' }
  const isOwn = !mark && (isBelow(from, hostname) || isBelow(hostname, from))
  return isOwn ? undefined : { referrer: from, ...marks }
}

/** The same host or one below the other, `www.` aside: a shop and its checkout on a sub-domain are one site. */
function isBelow(host: string, other: string): boolean {
  return `.${host}`.endsWith(`.${other.replace(/^www\./, '')}`)
}

const MARK_CHARS_MAX = 100
const UTM = /^utm_(source|medium|campaign|term|content|id)$/i
/** Click ids that only advertisements carry. Facebook's `fbclid` is on every link, so it says nothing about paying. */
const CLICK_ID = /^(gclid|[gw]braid|dclid|msclkid|ttclid|twclid|li_fat_id)$/
