import type { RefObject } from 'preact'
import { en } from '../messages/en.ts'

/** Where somebody types the address of their account. */
export function EmailField({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  return (
    <label class="field">
      <span class="field-label">{en.signIn.email}</span>
      <input class="input" type="email" name="email" autocomplete="username" required ref={field} />
    </label>
  )
}
