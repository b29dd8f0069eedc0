/** An application of a site in TypeScript, as the compiler sees it: by the declarations of the npm build alone. */
import { createSegue, FORMS_PACK, type Item, type Plugin, type Segue } from '@segue/sdk'

declare module '@segue/sdk' {
  interface EventProps {
    size_guide: { readonly size: number }
    /** Narrower than GA4 has it. */
    sign_up: { readonly method: 'mail' | 'phone' }
  }
}

/** Starts Segue with a plugin and tells of what visitors do, with mistakes that the compiler has to find. */
export function startSite(config: Parameters<typeof createSegue>[0]['config']): Segue {
  const segue = createSegue({ key: 'k', version: 1, config, endpoint: '/v1', packs: [FORMS_PACK] })
  const boots: Item = { item_id: 'A1', item_category: 'boots', price: 129, own: true }

  segue.track('purchase', { transaction_id: 'T1', currency: 'EUR', value: 129, items: [boots] })
  segue.track('scroll', { percent_scrolled: 25 })
  segue.track('size_guide', { size: 42 })
  segue.track('sign_up', { method: 'mail' })
  segue.track('anything_else', { a: 1 })
  // @ts-expect-error: the value of a purchase is a number
  segue.track('purchase', { value: '129' })
  // @ts-expect-error: pieces are counted
  segue.track('add_to_cart', { items: [{ item_id: 'A1', quantity: 'two' }] })
  // @ts-expect-error: GA4 calls it percent_scrolled
  segue.track('scroll', { percent: 25 })
  // @ts-expect-error: the site says that a size is a number
  segue.track('size_guide', { size: 'large' })
  // @ts-expect-error: the site knows two methods
  segue.track('sign_up', { method: 'fax' })

  segue.push(['track', 'size_guide', { size: 42 }])
  // @ts-expect-error: there is no such call
  segue.push(['trak', 'size_guide'])
  segue.on('event', (event) => {
    if (event.type === 'size_guide') event.props.size.toFixed()
    // @ts-expect-error: a size guide has no price
    if (event.type === 'size_guide') event.props.price
  })

  segue.page('Shoes', { size: 42 })
  segue.page('Shop', 'Shoes')
  segue.ready(() => segue.getStage().toUpperCase())
  // @ts-expect-error: a segment is a text
  segue.getSegments()[0] satisfies number | undefined

  const plugin: Plugin = {
    facts: () => ({ shop: { floor: 2 } }),
    prepare: (type, props) => (type === 'secret' ? null : { ...props, floor: 2 }),
    learn: (profile, { type }) => (type === 'sign_up' ? { ...profile, user: 'kim' } : profile),
    watch({ record, listen, on }) {
      listen(document, 'dblclick', () => record('double_click', {}))
      on('event', ({ type, at }) => record('heard', { type, at }))
      // @ts-expect-error: a size is a number here, too
      record('size_guide', { size: 'large' })
    },
  }
  segue.use(plugin)
  return segue
}
