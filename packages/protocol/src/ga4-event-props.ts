/**
 * GA4's recommended events → their parameters, so that `track` and what `dataLayer` brings have one spelling. All are
 * optional, since sites differ in what they know; others are welcome beside them. `currency` is an ISO 4217 code and
 * belongs to `value`.
 */
export interface Ga4EventProps {
  add_payment_info: PricedItems & { readonly coupon?: string; readonly payment_type?: string }
  add_shipping_info: PricedItems & { readonly coupon?: string; readonly shipping_tier?: string }
  add_to_cart: PricedItems
  add_to_wishlist: PricedItems
  begin_checkout: PricedItems & { readonly coupon?: string }
  close_convert_lead: Priced
  close_unconvert_lead: Priced & { readonly unconvert_lead_reason?: string }
  disqualify_lead: Priced & { readonly disqualified_lead_reason?: string }
  earn_virtual_currency: Open & { readonly virtual_currency_name?: string; readonly value?: number }
  generate_lead: Priced & { readonly lead_source?: string }
  join_group: Open & { readonly group_id?: string }
  level_end: Open & { readonly level_name?: string; readonly success?: boolean }
  level_start: Open & { readonly level_name?: string }
  level_up: Open & { readonly level?: number; readonly character?: string }
  login: Open & { readonly method?: string }
  post_score: Open & {
    readonly score?: number
    readonly level?: number
    readonly character?: string
  }
  purchase: Transaction
  qualify_lead: Priced
  refund: Transaction
  remove_from_cart: PricedItems
  search: Open & { readonly search_term?: string }
  select_content: Open & { readonly content_type?: string; readonly content_id?: string }
  select_item: ItemList
  select_promotion: Promotion
  share: Open & {
    readonly method?: string
    readonly content_type?: string
    readonly item_id?: string
  }
  sign_up: Open & { readonly method?: string }
  spend_virtual_currency: Open & {
    readonly virtual_currency_name?: string
    readonly value?: number
    readonly item_name?: string
  }
  tutorial_begin: Open
  tutorial_complete: Open
  unlock_achievement: Open & { readonly achievement_id?: string }
  view_cart: PricedItems
  view_item: PricedItems
  view_item_list: ItemList
  view_promotion: Promotion
  working_lead: Priced & { readonly lead_status?: string }
}

/** A thing that is shown, put into a cart or bought, by GA4's names. `price` is that of one piece, after discounts. */
export interface Item {
  readonly item_id?: string
  readonly item_name?: string
  readonly affiliation?: string
  readonly coupon?: string
  readonly discount?: number
  readonly index?: number
  readonly item_brand?: string
  readonly item_category?: string
  readonly item_category2?: string
  readonly item_category3?: string
  readonly item_category4?: string
  readonly item_category5?: string
  readonly item_list_id?: string
  readonly item_list_name?: string
  readonly item_variant?: string
  readonly location_id?: string
  readonly price?: number
  /** Pieces; 1 where it is absent. */
  readonly quantity?: number
  readonly creative_name?: string
  readonly creative_slot?: string
  readonly promotion_id?: string
  readonly promotion_name?: string
  /** Parameters of the site's own. */
  readonly [name: string]: unknown
}

/** Parameters of the site's own beside GA4's. */
interface Open {
  readonly [name: string]: unknown
}

interface Priced extends Open {
  readonly currency?: string
  readonly value?: number
}

interface PricedItems extends Priced {
  readonly items?: readonly Item[]
}

interface Transaction extends PricedItems {
  readonly transaction_id?: string
  readonly coupon?: string
  readonly shipping?: number
  readonly tax?: number
  readonly customer_type?: 'new' | 'returning'
}

interface ItemList extends Open {
  readonly item_list_id?: string
  readonly item_list_name?: string
  readonly items?: readonly Item[]
}

interface Promotion extends Open {
  readonly creative_name?: string
  readonly creative_slot?: string
  readonly promotion_id?: string
  readonly promotion_name?: string
  readonly items?: readonly Item[]
}
