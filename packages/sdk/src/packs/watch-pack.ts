import type { Pack } from '../pack.ts'
import { cartOf, withCart } from './cart.ts'
import { watchRageClicks } from './rage-clicks.ts'

/** What only some sites look at: the cart as facts, and rage clicks as events. */
export const WATCH_PACK: Pack = {
  language: {
    traits: {
      'cart.value': ({ profile }) => cartOf(profile).value,
      'cart.items': ({ profile }) => cartOf(profile).items,
      'cart.currency': ({ profile }) => cartOf(profile).currency || undefined,
    },
  },
  learn: (profile, { type, props }) => withCart(profile, type, props),
  watch: ({ record, listen }) => watchRageClicks(listen, (props) => record('rage_click', props)),
}
