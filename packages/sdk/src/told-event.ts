import type { EventProps, SegueEvent } from '@segue/protocol'

/**
 * An event as listeners are told of it: where its `type` is compared with one that `EventProps` knows, its `props` are those
 * of that type. To compare with a type that is not known is an error; a site makes its own known by declaration merging.
 */
export type ToldEvent = ListedEvent | UnlistedEvent

type ListedEvent = {
  [Type in keyof EventProps]: Omit<SegueEvent, 'type' | 'props'> & {
    readonly type: Type
    readonly props: EventProps[Type]
  }
}[keyof EventProps]

/**
 * An event of a type that nobody declared: its properties are JSON. The language cannot take names out of all texts, so
 * that a question mark stands here for the names that are not known; in the event there is none.
 */
export interface UnlistedEvent extends Omit<SegueEvent, 'type'> {
  readonly type: `?${string}`
}
