import { type ContentProps, isRecord } from '@segue/protocol'

/**
 * The properties of a `view_item` with what the page says of its product, wherever they lack it. An event about several
 * items, or about another one, is left as it is.
 */
export function fillItem(props: object, content: ContentProps): object | undefined {
  const { items = [{}] } = props as { readonly items?: unknown }
  const [item, second] = Array.isArray(items) ? items : []
  if (content.type !== 'product' || !isRecord(item) || second !== undefined) return undefined
  const { sku, name, brand, category, price, currency } = content
  if (item.item_id !== undefined && `${item.item_id}` !== sku) return undefined
  const known = {
    item_id: sku,
    item_name: name,
    item_brand: brand,
    item_category: category,
    price,
  }
  return {
    ...(price !== undefined && currency && { value: price, currency }),
    ...props,
    items: [{ ...known, ...item }],
  }
}
