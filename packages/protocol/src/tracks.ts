import type { EventProps } from './event-props.ts'

/** What a site can have watched without code: a name for `settings.track`. A pack of the same name does the watching. */
export type Track = 'engagement'

/** Track → the event types that it brings. */
export const TRACKS: { readonly [name in Track]: readonly (keyof EventProps)[] } = {
  engagement: ['scroll', 'user_engagement', 'element_seen'],
}
