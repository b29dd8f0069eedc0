import type { Product } from '../catalogue/product.ts'
import type { ItemList } from '../events/ga4.ts'
import { html, type Raw } from '../html.ts'
import { formatPrice } from '../money.ts'
import { blaze } from './icons.ts'

/** A list of product cards. Its name travels in the markup, so that a click can be told from which list it came. */
export function productCards(list: ItemList, products: readonly Product[], after?: Raw): Raw {
  return html`<ul class="cards" data-list-id="${list.id}" data-list-name="${list.name}">
    ${products.map((product) => card(product))}
    ${after}
  </ul>`
}

function card(product: Product): Raw {
  const { slug, name, category, kind, short, priceCents } = product
  return html`<li class="card">
    <img src="/assets/art/product-${slug}.svg" width="600" height="480" alt="" loading="lazy">
    <div class="card-words">
      <p class="kind">${blaze(category)}${kind}</p>
      <h3><a href="/p/${slug}" data-item="${slug}">${name}</a></h3>
      <p>${short}</p>
      <p class="price">${formatPrice(priceCents)}</p>
    </div>
  </li>`
}
