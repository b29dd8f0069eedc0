import { type ConsentState, isRecord } from '@segue/protocol'
import type { ConsentParts } from '../../pack.ts'
import { openLayer } from '../../watchers/data-layer.ts'
import { wrapMethod } from '../../wrap-method.ts'
import { PURPOSES, type Said } from './said.ts'

/**
 * Hears Google's Consent Mode v2: the commands `gtag('consent', 'default' | 'update', {…})` in the page's `dataLayer`,
 * those pushed before we came included.
 *
 * A default is what holds before the visitor was asked, so a denied one only means waiting; an update is the
 * visitor's answer. Browsers do not know where they are: of defaults for several regions the strictest counts.
 */
export function hearConsentMode({ guard, onStop }: ConsentParts, say: (said: Said) => void): void {
  const defaults: Said = {}
  const updates: Said = {}
  /** Defaults that still wait for an update. */
  let waits = 0

  const tell = guard(() => {
    const unasked = Object.entries(defaults).map(([purpose, state]) => [
      purpose,
      waits > 0 ? 'pending' : state,
    ])
    say({ ...Object.fromEntries(unasked), ...updates })
  })

  /** True for what has to be told. */
  const read = guard((entry: unknown) => {
    const { 0: command, 1: kind, 2: given } = Object(entry)
    if (command !== 'consent' || !isRecord(given)) return false
    for (const purpose of PURPOSES) {
      const state = toState(given[STORAGES[purpose]])
      if (state === undefined) continue
      if (kind === 'update') updates[purpose] = state
      // `pending` stays: a grant for one region is none for the others.
      else if (kind === 'default') defaults[purpose] = toDefault(state, defaults[purpose])
    }
    const { wait_for_update: waitMs } = given
    if (kind === 'default' && typeof waitMs === 'number' && waitMs > 0) {
      waits += 1
      const timer = setTimeout(() => {
        waits -= 1
        tell()
      }, waitMs)
      onStop(() => clearTimeout(timer))
    }
    return true
  })

  /** All of them before any counts: the grant of one default may be none beside the next. */
  const readAll = (entries: unknown[]) => {
    if ([...entries].map((entry) => read(entry)).includes(true)) tell()
  }
  const layer = openLayer()
  readAll(layer)
  onStop(wrapMethod(layer, 'push', readAll))
}

function toState(word: unknown): ConsentState | undefined {
  return word === 'granted' || word === 'denied' ? word : undefined
}

function toDefault(state: ConsentState, before: ConsentState | undefined): ConsentState {
  return state === 'granted' && before !== 'pending' ? state : 'pending'
}

/** Our purpose → the storage of Consent Mode that stands for it. */
const STORAGES = { personalization: 'personalization_storage', measurement: 'analytics_storage' }
