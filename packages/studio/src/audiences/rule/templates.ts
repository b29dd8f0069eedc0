import type { Condition } from '@segue/protocol'

/** A segment that many sites want, ready to be taken and edited. Its name and reason are in the catalogue, by its id. */
export interface Template {
  readonly id: TemplateId
  readonly when: Condition
}

/** The ids of the templates. */
export type TemplateId =
  | 'new-visitors'
  | 'returning'
  | 'from-search'
  | 'from-adverts'
  | 'from-social'
  | 'from-mail'
  | 'on-mobile'
  | 'on-desktop'
  | 'engaged'
  | 'searching'
  | 'window-shopping'
  | 'high-intent'
  | 'cart-abandoned'
  | 'checkout-left'
  | 'discount-seeking'
  | 'customers'
  | 'big-spenders'
  | 'lapsed-customers'
  | 'signed-in'
  | 'frustrated'
  | 'weekend'

const did = (event: string, times: number, days?: number): Condition => ({
  event,
  ...(days === undefined ? {} : { within: { days } }),
  op: 'at_least',
  value: times,
})
const didNot = (event: string, days: number): Condition => ({
  event,
  within: { days },
  op: 'equals',
  value: 0,
})
const is = (trait: string, value: string): Condition => ({ trait, op: 'equals', value })
const came = (number: number, op = 'at_least'): Condition => ({
  trait: 'visit.number',
  op,
  value: number,
})

/** Ready segments. They use nothing that a site must set up first: no scores, no stages. */
export const TEMPLATES: readonly Template[] = [
  { id: 'new-visitors', when: came(1, 'equals') },
  { id: 'returning', when: came(2) },
  { id: 'from-search', when: is('source.kind', 'search') },
  { id: 'from-adverts', when: is('source.kind', 'paid') },
  { id: 'from-social', when: is('source.kind', 'social') },
  { id: 'from-mail', when: is('source.kind', 'email') },
  { id: 'on-mobile', when: is('device.kind', 'mobile') },
  { id: 'on-desktop', when: is('device.kind', 'desktop') },
  { id: 'engaged', when: did('page_view', 5, 7) },
  { id: 'searching', when: did('search', 2, 7) },
  { id: 'window-shopping', when: { all: [did('view_item', 5, 14), didNot('purchase', 14)] } },
  {
    id: 'high-intent',
    when: {
      all: [
        { any: [did('view_item', 3, 3), did('add_to_wishlist', 1, 3)] },
        did('add_to_cart', 1, 3),
        didNot('purchase', 3),
      ],
    },
  },
  { id: 'cart-abandoned', when: { all: [did('add_to_cart', 1, 7), didNot('purchase', 7)] } },
  { id: 'checkout-left', when: { all: [did('begin_checkout', 1, 7), didNot('purchase', 7)] } },
  {
    id: 'discount-seeking',
    when: {
      any: [
        { trait: 'source.campaign', op: 'contains', value: 'sale' },
        {
          event: 'search',
          where: { prop: 'search_term', op: 'contains', value: 'sale' },
          within: { days: 30 },
          op: 'at_least',
          value: 1,
        },
        {
          event: 'page_view',
          where: { prop: 'page.path', op: 'contains', value: 'sale' },
          within: { days: 30 },
          op: 'at_least',
          value: 2,
        },
      ],
    },
  },
  { id: 'customers', when: did('purchase', 1) },
  {
    id: 'big-spenders',
    when: {
      event: 'purchase',
      measure: 'sum',
      of: 'value',
      within: { days: 365 },
      op: 'at_least',
      value: 250,
    },
  },
  { id: 'lapsed-customers', when: { all: [did('purchase', 1), didNot('purchase', 90)] } },
  { id: 'signed-in', when: did('identify', 1) },
  {
    id: 'frustrated',
    when: { any: [did('rage_click', 2, 1), did('dead_click', 3, 1), did('form_error', 3, 1)] },
  },
  { id: 'weekend', when: { trait: 'time.weekday', op: 'between', value: [6, 7] } },
]
