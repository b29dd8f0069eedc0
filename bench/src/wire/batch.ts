/** A batch as a shop's snippet sends it: product views with six properties, two segments, one variant. */
export function createBatch(events: number): object {
  return {
    v: 1,
    sentAt: SENT_AT,
    visitor: 'V1StGXR8_Z5jdHi6B-myT',
    session: 'J8kL2mN4pQ6rS8tU0vW1x',
    tab: 'A1bC3dE5fG7hI9jK1lM3n',
    config: 12,
    consent: { personalization: 'granted', measurement: 'granted' },
    events: Array.from({ length: events }, (_, index) => createEvent(index)),
  }
}

function createEvent(index: number): object {
  return {
    id: `01976a3c-5e00-7000-8000-${index.toString(16).padStart(12, '0')}`,
    at: SENT_AT - (20 - index) * 1_000,
    seq: index,
    type: 'view_item',
    page: {
      url: 'https://shop.example/shoes/trail-one?size=42',
      path: '/shoes/trail-one',
      title: 'Trail One · Shop',
      referrer: 'https://shop.example/shoes',
    },
    props: {
      currency: 'EUR',
      value: 129.9,
      items: [
        { item_id: 'trail-one', item_name: 'Trail One', item_category: 'shoes', price: 129.9 },
      ],
    },
    segments: ['runner', 'returning'],
    stage: 'considering',
    variants: { hero: 'runners' },
  }
}

const SENT_AT = Date.UTC(2026, 5, 1, 12)
