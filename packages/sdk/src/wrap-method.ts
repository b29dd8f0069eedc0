import type { Stop } from '@segue/dom/core'
import { guard } from './platform.ts'

/**
 * Puts a function around a method of the page's own object: the original runs first with everything it was given,
 * then `after` sees the arguments. Name, length and text stay those of the original. The stop puts the original back,
 * or, when somebody has wrapped the wrapper meanwhile, leaves it: `after` has ended with the run. Where the page
 * locked the method it stays as it is, and `after` sees nothing: that is told to `on('error')`. So it does where the
 * page's `Proxy` gives no function.
 */
export function wrapMethod<Name extends string>(
  owner: { [name in Name]: (...args: never[]) => unknown },
  name: Name,
  after: (args: unknown[]) => void,
): Stop {
  const before = Object.getOwnPropertyDescriptor(owner, name)
  const hear = guard(after)
  let wrapper: unknown
  // An assignment would fail where the page froze the prototype that the method comes from.
  guard(() => {
    wrapper = new Proxy(owner[name], {
      apply(original, self, args: never[]) {
        const result = Reflect.apply(original, self, args)
        hear(args)
        return result
      },
    })
    if (typeof wrapper === 'function')
      Object.defineProperty(owner, name, { value: wrapper, configurable: true, writable: true })
  })()
  return () => {
    if (owner[name] !== wrapper) return
    Reflect.deleteProperty(owner, name)
    if (before) Object.defineProperty(owner, name, before)
  }
}
