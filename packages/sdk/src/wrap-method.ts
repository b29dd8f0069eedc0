import type { Stop } from '@segue/dom'

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
  for (const key of ['name', 'length'] as const) {
    Object.defineProperty(wrapper, key, { value: original[key], configurable: true })
  }
  owner[name] = wrapper
  return () => {
    active = false
    if (owner[name] !== wrapper) return
    if (isOwn) owner[name] = original
    else Reflect.deleteProperty(owner, name)
  }
}
