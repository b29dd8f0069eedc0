import { attempt } from '../../platform.ts'

/** What a link asked of this tab: a preview, the debug overlay. Texts as they stood in the address. */
export interface Wish {
  readonly preview?: string
  readonly debug?: string
}

/**
 * Takes a wish from the address of the page, beside what the tab was asked for before, and out of the address: it
 * shall not travel on. An empty value ends it.
 */
export function takeWish(): Wish {
  const url = new URL(location.href)
  const kept = new URLSearchParams(attempt(() => sessionStorage.getItem(KEY)) ?? '')
  const asked = NAMES.filter((name) => url.searchParams.has(name))
  for (const name of asked) {
    kept.set(name, url.searchParams.get(name) || (name === DEBUG ? '1' : ''))
    url.searchParams.delete(name)
  }
  if (asked.length > 0) attempt(() => history.replaceState(history.state, '', url.href))
  keep(kept)
  const [preview, debug] = NAMES.map((name) => kept.get(name))
  return { ...(preview && { preview }), ...(debug && debug !== '0' && { debug }) }
}

/** Keeps another preview for this tab; an empty text ends it. */
export function keepPreview(text: string): void {
  const kept = new URLSearchParams(attempt(() => sessionStorage.getItem(KEY)) ?? '')
  kept.set(PREVIEW, text)
  keep(kept)
}

/** The overlay was closed: it shall not come back with the next page. */
export function endDebug(): void {
  const kept = new URLSearchParams(attempt(() => sessionStorage.getItem(KEY)) ?? '')
  kept.delete(DEBUG)
  keep(kept)
}

function keep(wish: URLSearchParams): void {
  const asked = NAMES.filter((name) => wish.get(name)).map((name) => [name, wish.get(name) ?? ''])
  const text = `${new URLSearchParams(asked)}`
  attempt(() => (text ? sessionStorage.setItem(KEY, text) : sessionStorage.removeItem(KEY)))
}

/** The core looks for it by this name: see `take-over.ts`. */
const KEY = 'segue'
const PREVIEW = 'segue_preview'
const DEBUG = 'segue_debug'
const NAMES = [PREVIEW, DEBUG]
