import { useEffect, useRef, useState } from 'preact/hooks'
import { ProblemNote } from '../elements/problem-note.tsx'
import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'
import { useStudio } from '../studio.ts'
import { toWaitProblem } from './to-wait-problem.ts'

/** Asks for a link to a new password. What it says is the same whether or not somebody has the address. */
export function ForgotForm({ onBack }: { onBack: () => void }) {
  const { api } = useStudio()
  const [busy, setBusy] = useState(false)
  /** For how many hours a link works that was asked for. */
  const [hours, setHours] = useState<number>()
  const [problem, setProblem] = useState<Problem | null>(null)
  const email = useRef<HTMLInputElement>(null)
  useEffect(() => email.current?.focus(), [])

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setBusy(true)
    const answer = await api.forgetPassword(email.current?.value.trim() ?? '')
    setBusy(false)
    setHours(answer.ok ? answer.value.hours : undefined)
    setProblem(answer.ok ? null : toWaitProblem(answer.problem))
  }

  return (
    <form onSubmit={submit} class="form">
      <label class="field">
        <span class="field-label">{en.signIn.email}</span>
        <input
          class="input"
          type="email"
          name="email"
          autocomplete="username"
          required
          ref={email}
        />
      </label>
      {problem && <ProblemNote problem={problem} />}
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
