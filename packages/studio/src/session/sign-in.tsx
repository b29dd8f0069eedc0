import { useState } from 'preact/hooks'
import { Logo } from '../elements/logo.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'
import { useStudio } from '../studio.ts'
import { PasswordField } from './password-field.tsx'

/** The way in. After a session ended it says so; the address stays, so the person comes back to where they were. */
export function SignIn({ because }: { because: 'new' | 'left' | 'expired' }) {
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
    <main class="sign-in">
      <div class="sign-in-panel">
        <Logo />
        <h1 class="sign-in-title">{en.signIn.title}</h1>
        <p class="muted">{en.signIn.because[because]}</p>
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
        </form>
        <p class="small muted">{en.signIn.firstRun}</p>
      </div>
    </main>
  )
}

/** A lock-out tells how long it lasts when the collector says so. */
function toWaitProblem(problem: Problem): Problem {
  if (problem.retrySeconds === undefined) return problem
  return { ...problem, remedy: en.signIn.wait(Math.ceil(problem.retrySeconds / 60)) }
}
