import type { JsonObject } from '@segue/protocol'

/** Where a visit comes from, as the snippet would tell it. */
export interface Source {
  readonly share: number
  /** The page view's `props.source`. */
  readonly source: JsonObject & { readonly kind: string }
  /** The address of the page before; empty when there was none. */
  readonly referrer: string
  /** What the landing page's address carries. */
  readonly query: string
  /** The kind of page it leads to. */
  readonly landing: 'home' | 'category' | 'product' | 'guide'
}

/** Where first visits come from, advertisements aside. */
export const FREE_SOURCES: readonly Source[] = [
  search('www.google.com', 26, 'product'),
  search('www.google.com', 14, 'category'),
  search('duckduckgo.com', 5, 'guide'),
  {
    share: 12,
    source: { kind: 'social', referrer: 'www.instagram.com' },
    referrer: 'https://www.instagram.com/',
    query: '',
    landing: 'guide',
  },
  {
    share: 8,
    source: { kind: 'referral', referrer: 'trailnotes.example' },
    referrer: 'https://trailnotes.example/ten-huts/',
    query: '',
    landing: 'product',
  },
  direct(18),
]

/** Advertisements and voucher sites. */
export const PAID_SOURCES: readonly Source[] = [
  campaign(6, { source: 'google', medium: 'cpc', campaign: 'trail-shoes' }, 'category'),
  campaign(3, { source: 'instagram', medium: 'paid_social', campaign: 'autumn-nights' }, 'home'),
  campaign(3, { source: 'vouchers', medium: 'affiliate', campaign: 'ten-percent' }, 'product'),
]

/** Where those come from who have been here before. */
export const RETURN_SOURCES: readonly Source[] = [
  direct(62),
  search('www.google.com', 20, 'home'),
  {
    share: 18,
    source: { kind: 'email', source: 'letter', medium: 'email', campaign: 'monthly-letter' },
    referrer: '',
    query: '?utm_source=letter&utm_medium=email&utm_campaign=monthly-letter',
    landing: 'home',
  },
]

function direct(share: number): Source {
  return { share, source: { kind: 'direct' }, referrer: '', query: '', landing: 'home' }
}

function search(host: string, share: number, landing: Source['landing']): Source {
  const source = { kind: 'search', referrer: host }
  return { share, source, referrer: `https://${host}/`, query: '', landing }
}

function campaign(
  share: number,
  marks: { source: string; medium: string; campaign: string },
  landing: Source['landing'],
): Source {
  const { source, medium, campaign: name } = marks
  return {
    share,
    source: { kind: 'paid', ...marks },
    referrer: '',
    query: `?utm_source=${source}&utm_medium=${medium}&utm_campaign=${name}`,
    landing,
  }
}
