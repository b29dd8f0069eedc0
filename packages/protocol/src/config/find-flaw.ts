/** Why an object is not what JSON holds: in words for an issue, and the key of the member it is about, if any. */
export interface Flaw {
  readonly key?: string | number
  readonly shown: string
}

/**
 * What JSON would leave out or change of an object or list itself: fields that are inherited, hidden or named by a
 * symbol, holes. Of its members it looks at the keys only. Throws what a proxy throws.
 */
export function findFlaw(value: object): Flaw | undefined {
  const isList = Array.isArray(value)
  const parent = Object.getPrototypeOf(value)
  if (isList ? !Array.isArray(parent) : !isPlain(parent)) return { shown: nameClass(value) }
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'symbol') return { shown: `the key ${String(key)}` }
    const isHidden = !Object.prototype.propertyIsEnumerable.call(value, key)
    if (isHidden && !(isList && key === 'length')) return { key, shown: 'a hidden field' }
  }
  return isList ? findHole(value) : undefined
}

/** Indices come first among the keys of a list, in rising order. */
function findHole(list: readonly unknown[]): Flaw | undefined {
  const keys = Object.keys(list)
  const hole = keys.findIndex((key, index) => key !== `${index}`)
  const end = hole < 0 ? keys.length : hole
  if (end < list.length) return { key: end, shown: 'nothing' }
  const name = keys[end]
  return name === undefined ? undefined : { key: name, shown: 'a name on a list' }
}

/** True for what the objects of a literal inherit from, in any realm, and for nothing. */
function isPlain(parent: object | null): boolean {
  if (parent === null) return true
  return Object.getPrototypeOf(parent) === null && Object.hasOwn(parent, 'isPrototypeOf')
}

function nameClass(value: object): string {
  const name: unknown = value.constructor?.name
  if (typeof name !== 'string' || name === '' || name === 'Object')
    return 'an object that inherits fields'
  return `an instance of ${name.slice(0, NAME_CHARS_SHOWN)}`
}

const NAME_CHARS_SHOWN = 60
