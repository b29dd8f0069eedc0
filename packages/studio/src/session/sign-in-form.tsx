import { useEffect, useRef, useState } from 'preact/hooks'
import { ProblemNote } from '../elements/problem-note.tsx'
import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'
import { useStudio } from '../studio.ts'
import { EmailField } from './email-field.tsx'
import { PasswordField } from './password-field.tsx'
import { toWaitProblem } from './to-wait-problem.ts'

/** Signs in by address and password. Whoever comes back to it finds the focus in its first field. */
export function SignInForm(props: { readonly isBack: boolean; readonly onForgot: () => void }) {
  const { isBack, onForgot } = props
  const { session } = useStudio()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const email = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isBack) email.current?.focus()
  }, [isBack])

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    setBusy(true)
    setProblem(await session.signIn(String(fields.get('email')), String(fields.get('password'))))
    setBusy(false)
  }

  return (
    <form onSubmit={submit} class="form">
      <EmailField field={email} />
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
