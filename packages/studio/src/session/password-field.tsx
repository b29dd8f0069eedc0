import { useState } from 'preact/hooks'
import { en } from '../messages/en.ts'

/** A password that can be shown while it is typed in: the one there is, or a new one. */
export function PasswordField({ isNew = false }: { isNew?: boolean }) {
  const [shown, setShown] = useState(false)
  return (
    <div class="field">
      <label class="field-label" for="password">
        {isNew ? en.link.password : en.signIn.password}
      </label>
      <div class="input-with-button">
        <input
          class="input"
          id="password"
          {...(shown ? { type: 'text' } : { type: 'password' })}
          name="password"
          autocomplete={isNew ? 'new-password' : 'current-password'}
          required
        />
        <button
          class="button button-quiet"
          type="button"
          aria-pressed={shown}
          aria-controls="password"
          onClick={() => setShown(!shown)}
        >
          {shown ? en.signIn.hide : en.signIn.show}
        </button>
      </div>
    </div>
  )
}
