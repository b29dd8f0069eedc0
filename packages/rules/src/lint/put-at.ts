import type { Json, JsonObject } from '@segue/protocol'

/** Puts a value where a path finds it: below the first name in a list, as in `items.category`. */
export function putAt(
  props: { [name: string]: Json },
  path: string,
  value: Json | undefined,
): void {
  const [name = '', ...inner] = path.split('.')
  if (value === undefined) return
  if (inner.length === 0) {
    props[name] = value
    return
  }
  const [known] = [props[name] ?? {}].flat() as readonly JsonObject[]
  props[name] = [value].flat().map((item) => ({
    ...known,
    ...(inner.reduceRight<Json>((all, key) => ({ [key]: all }), item) as JsonObject),
  }))
}

/** The facts with a value where a path of names finds it, object within object. */
export function withFact(
  facts: JsonObject,
  [name = '', ...inner]: readonly string[],
  value: Json,
): JsonObject {
  if (inner.length === 0) return { ...facts, [name]: value }
  const known = facts[name]
  const within = typeof known === 'object' && known !== null && !Array.isArray(known) ? known : {}
  return { ...facts, [name]: withFact(within as JsonObject, inner, value) }
}
