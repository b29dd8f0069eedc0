import type { EventProps, SiteSettings } from '@segue/protocol'
import { emit, on, resetEmitter } from '../emitter.ts'
import type { WatchParts } from '../pack.ts'
import { stopAll } from '../platform.ts'
import { toWatchParts } from './watch-parts.ts'

/** What a watcher recorded: type and properties. */
export type Recorded = readonly [type: keyof EventProps, props: object]

/** For tests: starts a watcher on the page at hand as the core does, in its first view. Gives what it records. */
export function watchPage(
  watch: (parts: WatchParts) => void,
  settings: SiteSettings = {},
): Recorded[] {
  const recorded: Recorded[] = []
  stopAll()
  resetEmitter()
  on('error', (error) => {
    throw error
  })
  openView()
  const record: WatchParts['record'] = (type, props) =>
    recorded.push([type as keyof EventProps, props])
  watch(toWatchParts(settings, { record }))
  return recorded
}

/** For tests: another view begins, as at a route. */
export function openView(): void {
  emit('leave', undefined)
  emit('decision', { segments: [], stage: '', outcomes: [] })
}
