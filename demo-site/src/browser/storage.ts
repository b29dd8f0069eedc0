/** The keys the shop uses in localStorage; the privacy page lists them. */
export type StorageKey =
  | 'shop_consent'
  | 'shop_cart'
  | 'shop_account'
  | 'shop_members'
  | 'shop_wishlist'
  | 'shop_orders'

/** Reads JSON from localStorage; nothing when it is missing, broken or forbidden. */
export function readJson(key: StorageKey): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Writes JSON to localStorage. Where storage is forbidden or full the page goes on without remembering. */
export function writeJson(key: StorageKey, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A private window without storage: the visitor sees the page, the next page does not know of it.
  }
}

/** Forgets a key. */
export function forget(key: StorageKey): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was stored, so there is nothing to forget.
  }
}

/** Reads a list of texts; anything else under the key counts as an empty list. */
export function readTexts(key: StorageKey): string[] {
  const value = readJson(key)
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : []
}
