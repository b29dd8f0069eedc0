import { useEffect, useRef, useState } from 'preact/hooks'
import { ProblemNote } from '../elements/problem-note.tsx'
import { useAct } from '../load/use-act.ts'
import { en } from '../messages/en.ts'
import { useStudio } from '../studio.ts'
import { EmailField } from './email-field.tsx'
import { toWaitProblem } from './to-wait-problem.ts'

/** Asks for a link to a new password. What it says is the same whether or not somebody has the address. */
export function ForgotForm({ onBack }: { onBack: () => void }) {
  const { api } = useStudio()
  const { busy, problem, act } = useAct()
  /** For how many hours a link works that was asked for. */
  const [hours, setHours] = useState<number>()
  const email = useRef<HTMLInputElement>(null)
  useEffect(() => email.current?.focus(), [])

  function submit(event: SubmitEvent) {
    event.preventDefault()
    setHours(undefined)
    act(
      () => api.forgetPassword(email.current?.value.trim() ?? ''),
      (answer) => setHours(answer.hours),
    )
  }

  return (
    <form onSubmit={submit} class="form">
      <EmailField field={email} />
      {problem && <ProblemNote problem={toWaitProblem(problem)} />}
      {hours !== undefined && (
        <p class="note note-good" role="status">
          {en.signIn.asked(hours)}
        </p>
      )}
      <button class="button button-main" type="submit" disabled={busy}>
        {en.signIn.mailLink}
      </button>
      <button class="button button-quiet" type="button" onClick={onBack}>
        {en.signIn.back}
      </button>
    </form>
  )
}
