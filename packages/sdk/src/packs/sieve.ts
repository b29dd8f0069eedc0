import { isRecord, type Json, type JsonObject, type PropertyRules } from '@segue/protocol'
import { matchGlob } from '@segue/rules'

/** The properties of an event that may leave. */
export type Sieve = (type: string, props: JsonObject) => JsonObject

/**
 * Makes the sieve of a site's rules. A rule holds for its path and all below it; a list adds nothing to a path. With
 * `allow`, an object or list of which nothing is left goes, too.
 */
export function createSieve({ allow, deny = [] }: PropertyRules): Sieve {
  return (type, props) => {
    const toTests = (rules: PropertyRules['deny'] = []) =>
      rules.filter(({ event = '*' }) => toTest(event)(type)).map(({ prop }) => toTest(prop))
    const denies = toTests(deny)
    const allows = toTests(allow)

    function sift(value: Json, path: string, isAllowed: boolean): Json | undefined {
      if (denies.some((test) => test(path))) return undefined
      const isFine = isAllowed || allows.some((test) => test(path))
      if (Array.isArray(value)) {
        const items = value.flatMap((item) => sift(item, path, isFine) ?? [])
        return isFine || items.length ? items : undefined
      }
      if (!isRecord(value)) return isFine ? value : undefined
      const inner = siftFields(value as JsonObject, `${path}.`, isFine)
      return isFine || Object.keys(inner).length ? inner : undefined
    }

    function siftFields(fields: JsonObject, prefix: string, isAllowed: boolean): JsonObject {
      const kept = Object.entries(fields).map(([key, value]) => [
        key,
        sift(value, prefix + key, isAllowed),
      ])
      return Object.fromEntries(kept.filter(([, value]) => value !== undefined))
    }

    return siftFields(props, '', allow === undefined)
  }
}

/** A glob as a test of whole texts, upper and lower case alike; `*` is any characters. */
function toTest(glob: string): (text: string) => boolean {
  const pattern = glob.toLowerCase().replace(/\*+/g, '**')
  return (text) => matchGlob(pattern, text.toLowerCase())
}
