import { createRandom, pick } from '../harness/random.ts'

/** A batch as a browser sends it. */
export interface Batch {
  readonly v: 1
  readonly sentAt: number
  readonly visitor: string
  readonly session: string
  readonly tab: string
  readonly config: number
  readonly consent: { readonly personalization: 'granted'; readonly measurement: 'granted' }
  readonly events: readonly Event[]
}

/** One event of it. */
export interface Event {
  readonly id: string
  readonly at: number
  readonly seq: number
  readonly type: string
  readonly page: Readonly<Record<'url' | 'path' | 'title' | 'referrer', string>>
  readonly props: object
  readonly segments: readonly string[]
  readonly stage: string
  readonly variants: Readonly<Record<string, string>>
}

/**
 * Batches of a shop's visitors that are the same in every run but for their times, which are now: each batch is one
 * visit of so many events to 300 products, half of them views of products with their properties, half exposures and
 * page views. No id comes twice.
 */
export function createTraffic(eventsPerBatch: number): () => Batch {
  const random = createRandom(1)
  const text = (chars: number) =>
    Array.from({ length: chars }, () => CHARACTERS[Math.floor(random() * 64)]).join('')
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('')

  function createEvent(at: number, seq: number, visit: Visit): Event {
    const time = at.toString(16).padStart(12, '0')
    const product = Math.floor(random() * PRODUCTS)
    const [type, props] = pick(random, KINDS)(product)
    return {
      id: `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`,
      ...{ at, seq, type, props },
      page: {
        url: `https://shop.example/p/product-${product}`,
        path: `/p/product-${product}`,
        title: `Product number ${product}`,
        referrer: `https://shop.example/c/category-${product % 12}`,
      },
      ...visit,
    }
  }

  return () => {
    const sentAt = Date.now()
    const segments = SEGMENTS.filter(() => random() < 0.3)
    const visit = { segments, stage: pick(random, STAGES), variants: { hero: pick(random, ARMS) } }
    return {
      ...{ v: 1, sentAt, visitor: text(21), session: text(21), tab: text(21), config: 1 },
      consent: { personalization: 'granted', measurement: 'granted' },
      events: Array.from({ length: eventsPerBatch }, (_, index) =>
        createEvent(sentAt - (eventsPerBatch - index) * 50, index + 1, visit),
      ),
    }
  }
}

type Visit = Pick<Event, 'segments' | 'stage' | 'variants'>
type Kind = (product: number) => readonly [type: string, props: object]

const KINDS: readonly [Kind, ...Kind[]] = [
  () => ['page_view', {}],
  () => ['experience_impression', { experience: 'hero', variant: 'runner' }],
  (product) => ['view_item', toSale(product)],
  (product) => ['select_item', { item_list_id: `category-${product % 12}`, ...toSale(product) }],
]

function toSale(product: number): object {
  const price = 20 + (product % 40) * 5
  const item = { item_id: `P-${product}`, item_name: `Product number ${product}`, price }
  return {
    ...{ currency: 'EUR', value: price },
    items: [{ ...item, item_category: `category-${product % 12}`, quantity: 1 }],
  }
}

const PRODUCTS = 300
const SEGMENTS = ['runner', 'returning', 'nordic', 'advert-visitor', 'bargain-hunter']
const STAGES = ['awareness', 'consideration', 'decision', 'post-purchase'] as const
const ARMS = ['runner', 'walker'] as const
const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
