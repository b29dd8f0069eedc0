/** Small synchronous texts that outlive the page. A store that is blocked, full or absent gives and keeps nothing. */
export interface TextStore {
  readonly get: (key: string) => string | null
  /** `null` removes. True when the text is really kept. */
  readonly set: (key: string, text: string | null) => boolean
}

/** Wraps localStorage or sessionStorage. `pick` is a function because merely naming one can throw. */
export function createTextStore(pick: () => Storage): TextStore {
  return {
    get(key) {
      try {
        return pick().getItem(key)
      } catch {
        // Blocked by the browser or by a sandbox: the same as nothing stored.
        return null
      }
    },
    set(key, text) {
      try {
        if (text === null) pick().removeItem(key)
        else pick().setItem(key, text)
        return true
      } catch {
        // Blocked or over the site's quota: the caller goes on in memory.
        return false
      }
    },
  }
}
