import type { Page } from 'playwright-core'

/** Addresses of three running shoes. */
export async function runningProducts(page: Page, shop: string): Promise<string[]> {
  await page.goto(`${shop}/c/running`)
  const links = await page
    .locator('main a[href^="/p/"]')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))
  return [...new Set(links)].slice(0, 3)
}

/** Puts the first of them into the cart. */
export async function addToCart(page: Page, shop: string): Promise<void> {
  const [product = ''] = await runningProducts(page, shop)
  await page.goto(product)
  await page.locator('.sizes label').first().click()
  await page.getByRole('button', { name: /add to cart/i }).click()
}

/** The same, and pays for it: ends on the order's own page. */
export async function buy(page: Page, shop: string): Promise<void> {
  await addToCart(page, shop)
  await page.goto(`${shop}/checkout`)
  await fillIn(page)
  await page.getByRole('button', { name: /continue to payment/i }).click()
  await fillIn(page)
  await page.getByRole('button', { name: /place the order/i }).click()
  await page.waitForURL('**/order/**')
}

/** To a page without the tag, where the witness tells what the last one did as it was left. */
export async function leave(page: Page, shop: string): Promise<void> {
  await page.goto(`${shop}/assets/shop.css`)
}

async function fillIn(page: Page): Promise<void> {
  for (const field of await page.locator('main input:visible:enabled[required]').all()) {
    const type = await field.getAttribute('type')
    if (type === 'radio' || type === 'checkbox') await field.check()
    else await field.fill(type === 'email' ? 'ada@example.org' : '12345')
  }
}
