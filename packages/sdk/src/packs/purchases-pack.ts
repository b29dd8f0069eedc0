import type { Pack } from '../pack.ts'
import { isKnownOrder, withOrder } from './orders.ts'

/** Lets each order count once on a device, for rules and reports alike: a purchase that is told again is no event. */
export const PURCHASES_PACK: Pack = {
  prepare: (type, props, profile) => (isKnownOrder(profile(), type, props) ? null : undefined),
  learn: (profile, { type, props }) => withOrder(profile, type, props),
}
