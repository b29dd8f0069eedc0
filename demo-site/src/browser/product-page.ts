import { addToCart, parseCart } from '../cart/cart.ts'
import { findProduct } from '../catalogue/catalogue.ts'
import type { Product } from '../catalogue/product.ts'
import { addToWishlist, cartChange } from '../events/ga4.ts'
import { readCart, writeCart } from './cart-store.ts'
import { byId, element } from './dom.ts'
import { pushEvent } from './globals.ts'
import { readTexts, writeJson } from './storage.ts'

/** Putting a product into the cart, and saving it for later. */
export function startProductPage(): void {
  const slug = document.querySelector<HTMLElement>('[data-product]')?.dataset.product
  const product = findProduct(slug ?? '')
  const form = byId('buy-form', HTMLFormElement)
  if (!product || !form) return
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    putIntoCart(product, new FormData(form))
  })
  startWish(product)
}

function putIntoCart({ slug }: Product, form: FormData): void {
  const [line] = parseCart([
    { slug, size: form.get('size'), quantity: Number(form.get('quantity')) },
  ])
  if (!line) return
  writeCart(addToCart(readCart(), line))
  pushEvent(cartChange('add_to_cart', line))
  byId('buy-status')?.replaceChildren(
    `${line.quantity} × ${line.size} in the cart. `,
    element('a', { href: '/cart' }, 'Go to the cart'),
  )
}

function startWish(product: Product): void {
  const button = byId('wish')
  if (!button) return
  const showSaved = () => {
    const saved = readTexts('shop_wishlist').includes(product.slug)
    button.setAttribute('aria-pressed', String(saved))
    return saved
  }
  showSaved()
  button.addEventListener('click', () => {
    const others = readTexts('shop_wishlist').filter((slug) => slug !== product.slug)
    const saving = !showSaved()
    writeJson('shop_wishlist', saving ? [...others, product.slug] : others)
    if (saving) pushEvent(addToWishlist(product))
    showSaved()
  })
}
