import { useState } from 'preact/hooks'
import { ProblemNote } from '../elements/problem-note.tsx'
import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'
import { useStudio } from '../studio.ts'
import { PasswordField } from './password-field.tsx'
import { toWaitProblem } from './to-wait-problem.ts'

/** Signs in by address and password. */
export function SignInForm({ onForgot }: { onForgot: () => void }) {
  const { session } = useStudio()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    setBusy(true)
    setProblem(await session.signIn(String(fields.get('email')), String(fields.get('password'))))
    setBusy(false)
  }

  return (
    <form onSubmit={submit} class="form">
      <label class="field">
        <span class="field-label">{en.signIn.email}</span>
        <input class="input" type="email" name="email" autocomplete="username" required />
      </label>
      <PasswordField />
      {problem && <ProblemNote problem={toWaitProblem(problem)} />}
      <button class="button button-main" type="submit" disabled={busy}>
        {busy ? en.signIn.busy : en.signIn.submit}
      </button>
      <button class="button button-quiet" type="button" onClick={onForgot}>
        {en.signIn.forgot}
      </button>
    </form>
  )
}
