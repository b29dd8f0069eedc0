import type { Decision, Page } from '@segue/protocol'
import type { Transition } from '@segue/rules'
import type { ToldEvent } from './told-event.ts'

/** What listeners of `on(name, fn)` are given. */
export interface Signals {
  /** The snippet runs and the first view was decided. Who listens later is called at once. */
  readonly ready: undefined
  /** An event was recorded, whether or not it may be sent. */
  readonly event: ToldEvent
  /** An event was queued to be sent, now or once consent let it. */
  readonly queued: ToldEvent
  /** A view was decided. Who listens later is called at once with the newest. */
  readonly decision: Decision
  /** The view at hand ends: the page is left, or another view begins. Events still belong to it. */
  readonly leave: undefined
  /** The application had time to set the title of this page: once after a moment, once when data may be there. */
  readonly title: Page
  /** Everything remembered of the visitor was forgotten, by a denial, `reset` or `forget`: true where in another tab. */
  readonly wipe: boolean
  /** The site vouches by a token for the user that `identify` named. Who listens later is called at once. */
  readonly token: string
  /** The visitor moved in the journey. */
  readonly stage: Transition
  /** Something failed inside the snippet; the page never sees it otherwise. Of the rules the first error is told. */
  readonly error: unknown
}

/** A function given to `on`. */
export type Listener<Name extends keyof Signals> = (value: Signals[Name]) => void

let listeners: [name: string, listener: (value: never) => void][] = []
const newest = new Map<string, unknown>()

/** Calls the listener at every signal of a name from now on; at once for what lasts. What is no function is passed over. */
export function on<Name extends keyof Signals>(name: Name, listener: Listener<Name>): void {
  if (typeof listener !== 'function') return
  listeners.push([name, listener])
  if (newest.has(name)) call(listener, newest.get(name))
}

/** Ends what `on` began, for the same name and listener. */
export function off<Name extends keyof Signals>(name: Name, listener: Listener<Name>): void {
  listeners = listeners.filter((known) => known[0] !== name || known[1] !== listener)
}

/** Tells listeners that something happened. */
export function emit(name: 'ready' | 'leave'): void
/** Tells listeners what happened. */
export function emit<Name extends keyof Signals>(name: Name, value: Signals[Name]): void
/** A listener that throws stops neither the others nor the snippet. */
export function emit(name: keyof Signals, value?: unknown): void {
  if (LASTING.test(name)) newest.set(name, value)
  for (const [known, listener] of listeners) if (known === name) call(listener, value)
}

/** Forgets listeners and news: a new start. */
export function resetEmitter(): void {
  listeners = []
  newest.clear()
}

/** The page's own listener failed: its error belongs to the page, but must not interrupt us, so it surfaces later. */
function call(listener: (value: never) => void, value: unknown): void {
  try {
    listener(value as never)
  } catch (error) {
    setTimeout(() => {
      throw error
    })
  }
}

const LASTING = /ready|decision|token/
