import { tryRead } from './try-read.ts'

/** Small synchronous texts that outlive the page. A store that is blocked, full or absent gives and keeps nothing. */
export interface TextStore {
  readonly get: (key: string) => string | null
  /** `null` removes. True when the text is really kept. */
  readonly set: (key: string, text: string | null) => boolean
}

/** Wraps localStorage or sessionStorage. `pick` is a function because merely naming one can throw. */
export function createTextStore(pick: () => Storage): TextStore {
  return {
    get: (key) => tryRead(() => pick().getItem(key), null),
    set: (key, text) =>
      tryRead(() => {
        if (text === null) pick().removeItem(key)
        else pick().setItem(key, text)
        return true
      }, false),
  }
}
