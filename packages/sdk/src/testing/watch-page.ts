import type { EventProps, SiteSettings } from '@segue/protocol'
import { emit, on, resetEmitter } from '../emitter.ts'
import type { WatchParts } from '../pack.ts'
import { guard, listen, onStop, stopAll } from '../platform.ts'
import { createVisitor } from './create-visitor.ts'

/** What a watcher recorded: type and properties. */
export type Recorded = readonly [type: keyof EventProps, props: object]

/** For tests: starts a watcher on the page at hand as the core does, in its first view. Gives what it records. */
export function watchPage(
  watch: (parts: WatchParts) => void,
  settings: SiteSettings = {},
): Recorded[] {
  const recorded: Recorded[] = []
  let profile = createVisitor()
  stopAll()
  resetEmitter()
  on('error', (error) => {
    throw error
  })
  openView()
  const record: WatchParts['record'] = (type, props) =>
    recorded.push([type as keyof EventProps, props])
  const loadPart = (name: string) => Promise.reject(new Error(`This test has no part ${name}`))
  const apply: WatchParts['apply'] = (step) => {
    const update = step(profile)
    profile = update.profile
    return update
  }
  watch({
    record,
    profile: () => profile,
    apply,
    settings,
    listen,
    guard,
    onStop,
    on,
    loadPart,
  })
  return recorded
}

/** For tests: another view begins, as at a route. */
export function openView(): void {
  emit('leave', undefined)
  emit('decision', { segments: [], stage: '', outcomes: [] })
}
