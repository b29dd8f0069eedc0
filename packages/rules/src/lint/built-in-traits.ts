import { BROWSER_FAMILIES, SYSTEM_FAMILIES } from '@segue/protocol'
import type { Kind } from '../define/shape.ts'
import { own } from '../own.ts'

/** The kind of a fact that Segue gives itself; `date` is a text that can name a date or a time, `day` one that
 * names a date. */
export type BuiltInKind = Kind | 'date' | 'day'

/** The kind of a fact by its name; `undefined` for what the site gives itself, and may be anything. */
export function builtInKindOf(trait: string): BuiltInKind | undefined {
  const name = trait
    .replace(/^source\.first\./, 'source.')
    .replace(/^page\.query_.*$/, 'page.query_*')
  return own<BuiltInKind>(BUILT_IN_TRAITS, name)
}

/** The values that a fact of Segue's own can have, where these are few. */
export function valuesOf(trait: string): readonly string[] | undefined {
  return own(KNOWN_VALUES, trait)
}

/** Every fact that Segue gives itself, and what kind of value it has. A parameter of the page's address may be a date. */
export const BUILT_IN_TRAITS = {
  'page.url': 'string',
  'page.path': 'string',
  'page.host': 'string',
  'page.title': 'string',
  'page.referrer': 'string',
  'page.type': 'string',
  'page.name': 'string',
  'page.sku': 'string',
  'page.category': 'string',
  'page.brand': 'string',
  'page.price': 'number',
  'page.currency': 'string',
  'page.section': 'string',
  'page.author': 'string',
  'page.query_*': 'date',
  'device.kind': 'string',
  'device.language': 'string',
  'device.viewport_width': 'number',
  'device.touch': 'boolean',
  'device.dark': 'boolean',
  'device.browser': 'string',
  'device.browser_version': 'number',
  'device.os': 'string',
  'device.connection': 'string',
  'device.save_data': 'boolean',
  'geo.timeZone': 'string',
  'cart.value': 'number',
  'cart.items': 'number',
  'cart.currency': 'string',
  'source.kind': 'string',
  'source.referrer': 'string',
  'source.source': 'string',
  'source.medium': 'string',
  'source.campaign': 'string',
  'source.term': 'string',
  'source.content': 'string',
  'source.id': 'string',
  'source.click': 'string',
  'source.landing': 'string',
  'visit.number': 'number',
  'visit.minutes': 'number',
  'time.hour': 'number',
  'time.weekday': 'number',
  'time.date': 'day',
} as const

/** All that a fact of Segue's own can be, where that is a list of words. */
export const KNOWN_VALUES: { readonly [trait: string]: readonly string[] } = {
  'page.type': ['product', 'article'],
  'device.kind': ['mobile', 'tablet', 'desktop'],
  'device.browser': BROWSER_FAMILIES,
  'device.os': SYSTEM_FAMILIES,
  'device.connection': ['slow-2g', '2g', '3g', '4g'],
}
