import type { Ga4EventProps } from './ga4-event-props.ts'
import type { OwnEventProps } from './own-event-props.ts'

/**
 * Event type → its properties, for every event that Segue itself sends and those that GA4 recommends. A site adds its
 * own by declaration merging, and `track` then knows them:
 *
 * ```ts
 * declare module '@segue/sdk' {
 *   interface EventProps {
 *     size_guide: { readonly size: number }
 *   }
 * }
 * ```
 *
 * What is there already can be made narrower in the same way, not wider.
 */
export interface EventProps extends OwnEventProps, Ga4EventProps {}
