import { attempt } from '../platform.ts'

/**
 * Takes a parameter out of the page's address, for good: nothing that looks at the address later can store it. Gives
 * its value, if it was there. Its name may be encoded, as mail programs like to. The rest of the address stays as it
 * was, to the letter.
 */
export function takeParameter(name: string): string | null {
  const value = attempt(() => new URL(location.href).searchParams.get(name)) ?? null
  if (value === null) return null
  const { origin, pathname, search, hash } = location
  const kept = search
    .slice(1)
    .split('&')
    .filter((part) => !new URLSearchParams(part).has(name))
  const query = kept.length > 0 ? `?${kept.join('&')}` : ''
  attempt(() => history.replaceState(history.state, '', origin + pathname + query + hash))
  return value
}
