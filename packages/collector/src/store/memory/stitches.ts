import { EVENT_TYPES } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'

/** A visitor who said, or of whom a server said, that they are a user. */
export interface Stitch {
  readonly site: string
  readonly visitor: string
  readonly user: string
  /** Epoch milliseconds. */
  readonly at: number
}

/** What events say of who visitors are: each time a browser does, and once for each pair that a server names. */
export function stitchesOf(lines: readonly EventLine[]): Stitch[] {
  const told = new Map<string, Stitch>()
  const named: Stitch[] = []
  for (const { site, visitor, user, event } of lines) {
    const stitch = { site, visitor, at: event.at }
    if (user !== undefined) told.set(JSON.stringify([site, visitor, user]), { ...stitch, user })
    if (event.type === EVENT_TYPES.identify && typeof event.props.user === 'string')
      named.push({ ...stitch, user: event.props.user })
  }
  return [...named, ...told.values()]
}
