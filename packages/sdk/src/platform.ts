import type { Stop } from '@segue/dom/core'
import { emit } from './emitter.ts'

/**
 * The border between the page and the snippet. Whatever the browser or the page calls us by goes through it, so an
 * error of ours is reported to `on('error')` listeners and never surfaces in the page.
 */

let run = new AbortController()

/** Whether this run may keep anything in the browser. On a cookieless site it may not, whatever the consent. */
export let isStoring = true

/** The same function, which gives `undefined` in place of throwing, and also once Segue was stopped. */
export function guard<Args extends unknown[], Result>(
  work: (...args: Args) => Result,
): (...args: Args) => Result | undefined {
  const { signal } = run
  return (...args) => {
    try {
      if (!signal.aborted) return work(...args)
    } catch (error) {
      emit('error', error)
    }
    return undefined
  }
}

/** What `work` gives; nothing where the rules fail. They do so at every event: the first error of a run is told. */
export function guardRules<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch (error) {
    if (!isTold) emit('error', error)
    isTold = true
    return undefined
  }
}
let isTold = false

/** What `work` gives; nothing where the browser or the page took away, blocked or broke what it uses. */
export function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/**
 * The time in whole epoch milliseconds. Where the page put something else in the place of `Date.now`, the browser's own
 * clock tells it, which begins with the document and may stand still while the computer sleeps. Throws where that one
 * tells none either: what happens then cannot be put in order with what happened before.
 */
export function readNow(): number {
  const toTime = (at: unknown) => NOW.exec(at as string)
  const [at] = (attempt(() => toTime(Date.now())) ??
    toTime(Math.floor(performance.timeOrigin + performance.now()))) as RegExpExecArray
  return +at
}

/** Listens while capturing, so that the page cannot hide events. */
export function listen(target: EventTarget, type: string, work: (event: Event) => void): void {
  const { addEventListener } = target
  // An element named `addEventListener` hides the method of its document.
  const add =
    typeof addEventListener === 'function'
      ? addEventListener
      : EventTarget.prototype.addEventListener
  add.call(target, type, guard(work), { capture: true, signal: run.signal })
}

/** Calls `work` after so many milliseconds, unless the stop that it gives comes first. */
export function later(ms: number, work: () => void): Stop {
  const timer = setTimeout(guard(work), ms)
  return () => clearTimeout(timer)
}

/**
 * Gives what `work` gives; fails when that takes longer than `ms`. Two timers, since one alone is due at the end of a
 * long task of the page's, before the answer that has been there for long could be heard.
 */
export function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  const late = new Promise<never>((_, fail) => {
    later(ms / 2, () => void later(ms / 2, fail))
  })
  return Promise.race([work, late])
}

/** Registers what else is to be stopped. */
export function onStop(stop: Stop): void {
  run.signal.addEventListener('abort', stop)
}

/**
 * Removes every listener and stops what was registered; timers that still run find nothing to do. `stores` says
 * whether the next run may keep anything in the browser.
 */
export function stopAll(stores = true): void {
  isStoring = stores
  isTold = false
  run.abort()
  run = new AbortController()
}

/** A text of localStorage, which outlives the page. A store that is blocked or absent holds nothing. */
export function readText(key: string): string | null {
  return attempt(() => (isStoring ? localStorage.getItem(key) : null)) ?? null
}

/** Keeps a text in localStorage; `null` removes it. Gives what is really kept. */
export function writeText(key: string, text: string | null): string | null {
  attempt(() =>
    text === null ? localStorage.removeItem(key) : isStoring && localStorage.setItem(key, text),
  )
  return readText(key)
}

/** Milliseconds of the years 2001 to 2286, also as a text. */
const NOW = /^\d{13}$/
