import type { Stop } from '@segue/dom/core'

/**
 * Puts a function around a method of the page's own object: the original runs first with everything it was given,
 * then `after` sees the arguments. Name and length stay the same. The stop puts the original back, or, when somebody
 * has wrapped the wrapper meanwhile, only ends `after`.
 */
export function wrapMethod<Name extends string>(
  owner: { [name in Name]: (...args: never[]) => unknown },
  name: Name,
  after: (args: unknown[]) => void,
): Stop {
  const original = owner[name]
  const isOwn = Object.hasOwn(owner, name)
  let active = true
  const wrapper = function (this: unknown, ...args: never[]): unknown {
    const result = Reflect.apply(original, this, args)
    if (active) after(args)
    return result
  }
  define(wrapper, 'name', original.name)
  define(wrapper, 'length', original.length)
  define(owner, name, wrapper)
  return () => {
    active = false
    if (owner[name] !== wrapper) return
    if (isOwn) define(owner, name, original)
    else Reflect.deleteProperty(owner, name)
  }
}

/** An assignment would fail where the page froze the prototype that the method comes from. */
function define(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true, writable: true })
}
