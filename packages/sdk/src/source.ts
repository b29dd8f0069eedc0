import type { JsonObject } from '@segue/protocol'
import { scrub } from './scrub.ts'

/** Where a landing came from: `kind` is search, social, email, paid, referral or direct. */
export type Source = JsonObject & { readonly kind: string }

/**
 * The source of a document load, from its address and referrer; `undefined` when the visitor came from the site
 * itself. What the site marked (`utm_…`, click ids of ad networks) beats what the referrer suggests.
 */
export function toSource(address: string, referrer: string): Source | undefined {
  const { searchParams, hostname } = new URL(address)
  const from = toHost(referrer)
  const marks = Object.fromEntries(
    [...searchParams]
      .filter(([name, value]) => UTM.test(name) && value !== '')
      .map(([name, value]) => [name.slice(4).toLowerCase(), scrub(value).slice(0, MARK_CHARS_MAX)]),
  )
  const click = [...searchParams.keys()].find((name) => CLICK_ID.test(name))
  if (click !== undefined) marks.click = click
  const isMarked = Object.keys(marks).length > 0
  if (!isMarked && from !== '' && isSameSite(from, hostname)) return undefined
  return { kind: toKind(marks, from), ...(from && { referrer: from }), ...marks }
}

function toKind({ click, medium = '', source = '' }: Record<string, string>, from: string) {
  if (click !== undefined || PAID.test(medium)) return 'paid'
  if (/e-?mail|newsletter/i.test(medium) || MAIL_HOSTS.test(from)) return 'email'
  if (/social/i.test(medium) || SOCIAL_HOSTS.test(from)) return 'social'
  if (medium === 'organic' || SEARCH_HOSTS.test(from)) return 'search'
  return from || medium || source ? 'referral' : 'direct'
}

/** The same host or one below the other, `www.` aside: a shop and its checkout on a sub-domain are one site. */
function isSameSite(a: string, b: string): boolean {
  const [from, to] = [a, b].map((host) => `.${host.replace(/^www\./, '')}`) as [string, string]
  return from.endsWith(to) || to.endsWith(from)
}

function toHost(address: string): string {
  return /^https?:\/\/([^/:?#]+)/.exec(address)?.[1] ?? ''
}

const MARK_CHARS_MAX = 100
const UTM = /^utm_(source|medium|campaign|term|content|id)$/i
/** Click ids that only advertisements carry. Facebook's `fbclid` is on every link, so it says nothing about paying. */
const CLICK_ID = /^(gclid|[gw]braid|dclid|msclkid|ttclid|twclid|li_fat_id)$/
const PAID = /^(cp[acm]|ppc|display|banner|retargeting|affiliate)|(^|[^a-z])paid/i
const MAIL_HOSTS = /^(web|e)?mail\.|^outlook\./
const SOCIAL_HOSTS =
  /(^|\.)(facebook|instagram|twitter|linkedin|pinterest|reddit|tiktok|youtube|threads|mastodon|vk|weibo)\.|^(t\.co|x\.com|lnkd\.in|bsky\.app)$/
const SEARCH_HOSTS =
  /(^|\.)(google|bing|duckduckgo|yahoo|ecosia|baidu|yandex|qwant|startpage|naver|search)\./
