import { expect, test } from 'vitest'
import { emit, on } from './emitter.ts'
import type { PushCall, Segue, ToldEvent, TrackCall } from './index.ts'

declare module './index.ts' {
  interface EventProps {
    size_guide: { readonly size: number }
  }
}

/** The compiler judges the calls (`npm run types`); at run time `track` takes whatever it is given. */
test('the properties of known events are typed, those of a site by declaration merging, others are free', () => {
  const types: string[] = []
  const track: Segue['track'] = (type: string) => types.push(type)
  track('scroll', { percent_scrolled: 25 })
  track('click', { name: 'size_guide' })
  track('size_guide', { size: 42 })
  track('view_item', { value: 80 })
  track('newsletter_signup')
  // @ts-expect-error: GA4 calls it percent_scrolled
  track('scroll', { percent: 25 })
  // @ts-expect-error: the site says that a size is a number
  track('size_guide', { size: 'large' })
  expect(types).toHaveLength(7)
})

/** As `segue types` writes it: what rules read of an event, which can be less than Segue itself knows of it. */
type OwnTrack = <Type extends keyof OwnEvents>(type: Type, props?: OwnEvents[Type]) => void
interface OwnEvents {
  readonly rage_click: { readonly [name: string]: unknown }
  readonly purchase: { readonly value?: number }
}

test('the function can be given a type of the site', () => {
  const types: string[] = []
  const track: TrackCall = (type: string) => types.push(type)
  const own: OwnTrack = track
  own('purchase', { value: 80 })
  // @ts-expect-error: the site has no such event
  own('purchaes')
  expect(types).toEqual(['purchase', 'purchaes'])
})

test('a listener that asks for the type of an event knows its properties', () => {
  const heard: unknown[] = []
  on('event', (event) => {
    if (event.type === 'purchase') heard.push(event.props.value satisfies number | undefined)
    if (event.type === 'size_guide') heard.push(event.props.size.toFixed())
    // @ts-expect-error: how far a page was scrolled has no size
    if (event.type === 'scroll') heard.push(event.props.size)
    // @ts-expect-error: nobody declared such a type
    if (event.type === 'purchaes') heard.push(1)
    heard.push(event.type.length)
  })
  emit('event', { type: 'purchase', props: { value: 80 } } as unknown as ToldEvent)
  expect(heard).toEqual([80, 8])
})

test('what is pushed is typed as the call is', () => {
  const calls: unknown[] = []
  const push: PushCall = (call: readonly unknown[]) => calls.push(call)
  push(['track', 'view_item', { value: 80 }])
  push(['track', 'size_guide', { size: 42 }])
  push(['track', 'newsletter_signup', { where: 'footer' }])
  push(['consent', { personalization: true }])
  push(['identify', 'kim', { plan: 'club' }])
  push(['on', 'stage', ({ to }) => to.toUpperCase()])
  push(['explain'])
  // @ts-expect-error: the site says that a size is a number
  push(['track', 'size_guide', { size: 'large' }])
  // @ts-expect-error: no such call
  push(['trak', 'view_item'])
  // @ts-expect-error: no such purpose
  push(['consent', { marketing: true }])
  // @ts-expect-error: no such signal
  push(['on', 'loaded', () => {}])
  expect(calls).toHaveLength(11)
})
