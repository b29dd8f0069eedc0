import type { EventProps } from '@segue/protocol'
import type { Listener, Signals } from './emitter.ts'
import type { Segue } from './segue.ts'

/** Makes a call by its name: `push(['track', 'view_item', {…}])`. What each is given is what the method is given. */
export interface PushCall {
  <Type extends keyof EventProps | (string & {})>(
    call: readonly [
      name: 'track',
      type: Type,
      props?: Type extends keyof EventProps ? EventProps[Type] : object,
    ],
  ): void
  <Name extends keyof Signals>(
    call: readonly [name: 'on' | 'off', signal: Name, listener: Listener<Name>],
  ): void
  (call: NamedCall): void
}

/** A call of any other method. */
export type NamedCall =
  | { [Name in Plain]: readonly [Name, ...Parameters<Segue[Name]>] }[Plain]
  | readonly [name: 'explain', experience?: string]

type Plain = Exclude<keyof Segue, 'push' | 'track' | 'explain' | 'on' | 'off'>
