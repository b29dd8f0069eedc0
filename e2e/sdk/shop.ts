import type { Page } from 'playwright-core'

/** The site config of the shop that the tests visit: two segments, three stages, two experiences, one goal. */
export const SHOP_CONFIG = {
  v: 1,
  site: 'test-shop',
  name: 'Test shop',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  settings: { consent: 'required' },
  segments: [
    {
      id: 'runner',
      name: 'Runner',
      when: {
        event: 'view_item',
        where: { prop: 'item_category', op: 'equals', value: 'running' },
        within: { days: 7 },
        op: 'at_least',
        value: 3,
      },
    },
    {
      id: 'full_cart',
      name: 'Full cart',
      when: { trait: 'cart.value', op: 'at_least', value: 100 },
    },
  ],
  journey: {
    stages: [
      { id: 'awareness', name: 'Awareness' },
      { id: 'consideration', name: 'Consideration', enter: { segment: 'runner' } },
      {
        id: 'decision',
        name: 'Decision',
        enter: { event: 'add_to_cart', op: 'at_least', value: 1 },
      },
    ],
  },
  experiences: [
    {
      id: 'hero',
      name: 'Hero',
      state: 'running',
      mode: 'personalize',
      variants: [
        {
          id: 'runner_hero',
          name: 'Runner',
          when: { segment: 'runner' },
          changes: [{ kind: 'text', target: { selector: 'h1' }, text: 'Shoes that fly' }],
        },
      ],
    },
    {
      id: 'note',
      name: 'Note',
      state: 'running',
      mode: 'personalize',
      variants: [
        {
          id: 'everyone',
          name: 'Everyone',
          changes: [{ kind: 'text', target: { selector: '#note' }, text: 'Welcome' }],
        },
      ],
    },
  ],
  goals: [{ id: 'buy', name: 'Purchase', event: 'purchase', valueProp: 'value' }],
}

/** A page of the shop with the tag as a site owner pastes it, in the head, before anything is painted. */
export function toPage(body = '', head = '', tag = ''): string {
  return `<!doctype html><html><head><title>Shop</title>${head}
<script>window.segue = window.segue || []</script><script src="{script}" ${tag}></script></head>
<body><h1>All our shoes</h1><p id="note">Hello</p>${body}</body></html>`
}

/** The same with consent given by the tag: nothing waits. */
export function toGrantedPage(body = '', head = ''): string {
  return toPage(body, head, 'data-consent="granted"')
}

/** A script that pushes three views of running shoes. */
export const THREE_VIEWS = `<script>
window.dataLayer = window.dataLayer || []
for (let i = 0; i < 3; i++) dataLayer.push({
  event: 'view_item', item_category: 'running', ecommerce: { currency: 'EUR', value: 80 + i },
})
</script>`

/** The shop's site config with tracks switched on. */
export function withTracks(...track: string[]): typeof SHOP_CONFIG {
  return { ...SHOP_CONFIG, settings: { ...SHOP_CONFIG.settings, ...{ track } } }
}

/** Adds the tag to a page that is there already, consent given, and waits until the script has run. */
export async function addTagLate(page: Page, collectorUrl: string): Promise<void> {
  await page.evaluate((address) => {
    const script = document.createElement('script')
    script.dataset.consent = 'granted'
    script.src = address
    document.head.append(script)
    return new Promise((done) => {
      script.onload = done
    })
  }, `${collectorUrl}/v1/sites/wk_test/segue.js`)
}
