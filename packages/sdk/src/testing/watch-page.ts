import type { EventProps } from '@segue/protocol'
import { emit, on, resetEmitter } from '../emitter.ts'
import type { WatchParts } from '../pack.ts'
import { guard, listen, onStop, stopAll } from '../platform.ts'
import { createVisitor } from './create-visitor.ts'

/** What a watcher recorded: type and properties. */
export type Recorded = readonly [type: keyof EventProps, props: object]

/** For tests: starts a watcher on the page at hand as the core does, in its first view. Gives what it records. */
export function watchPage(watch: (parts: WatchParts) => void): Recorded[] {
  const recorded: Recorded[] = []
  let profile = createVisitor()
  stopAll()
  resetEmitter()
  on('error', (error) => {
    throw error
  })
  openView()
  watch({
    record: (type, props) => recorded.push([type, props]),
    profile: () => profile,
    apply(step) {
      const update = step(profile)
      profile = update.profile
      return update
    },
    listen,
    guard,
    onStop,
    on,
  })
  return recorded
}

/** For tests: another view begins, as at a route. */
export function openView(): void {
  emit('leave', undefined)
  emit('decision', { segments: [], stage: '', outcomes: [] })
}
