import type { JsonObject } from '@segue/protocol'
import type { Read } from '../scene.ts'

/** The kind of a visitor's newest source that was not direct, and of their first. */
export const SOURCE_TRAITS: { readonly [trait: string]: Read } = {
  'source.kind': ({ profile }) => toSourceKind(profile.source.last),
  'source.first.kind': ({ profile }) => toSourceKind(profile.source.first),
}

/**
 * What kind of source a landing came from: paid, email, social, search, referral or direct; `undefined` where none
 * is known. What the site marked (`medium`, the `click` id of an advertisement) beats what the `referrer` suggests,
 * and a `kind` that is stated beats both.
 */
export function toSourceKind(source: JsonObject): string | undefined {
  const [kind, click, medium, from] = ['kind', 'click', 'medium', 'referrer'].map((name) =>
    typeof source[name] === 'string' ? source[name] : '',
  ) as [string, string, string, string]
  if (kind) return kind
  if (click || PAID.test(medium)) return 'paid'
  if (MAIL.test(medium) || MAIL_HOSTS.test(from)) return 'email'
  if (/social/i.test(medium) || SOCIAL_HOSTS.test(from)) return 'social'
  if (medium === 'organic' || SEARCH_HOSTS.test(from)) return 'search'
  return Object.keys(source)[0] && 'referral'
}

const PAID = /^(cp[acm]|ppc|display|banner|retargeting|affiliate)|(^|[^a-z])paid/i
const MAIL = /e-?mail|newsletter/i
const MAIL_HOSTS = /^(web|e)?mail\.|^outlook\./
const SOCIAL_HOSTS =
  /(^|\.)(facebook|instagram|twitter|linkedin|pinterest|reddit|tiktok|youtube|threads|mastodon|vk|weibo)\.|^(t\.co|x\.com|lnkd\.in|bsky\.app)$/
const SEARCH_HOSTS =
  /(^|\.)(google|bing|duckduckgo|yahoo|ecosia|baidu|yandex|qwant|startpage|naver|search)\./
