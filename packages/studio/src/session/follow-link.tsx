import { useState } from 'preact/hooks'
import { Logo } from '../elements/logo.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'
import { useStudio } from '../studio.ts'
import type { Link } from './link.ts'
import { PasswordField } from './password-field.tsx'

/** The way in by a link: to join a site, or to a new password. Either signs the person in. */
export function FollowLink({ link, onDone }: { link: Link; onDone: () => void }) {
  const { session } = useStudio()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const texts = en.link[link.kind]

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    const name = String(fields.get('name') ?? '')
    setBusy(true)
    const found = await session.follow(link, { name, password: String(fields.get('password')) })
    setBusy(false)
    setProblem(found)
    if (found === null) onDone()
  }

  return (
    <main class="sign-in">
      <div class="sign-in-panel">
        <Logo />
        <h1 class="sign-in-title">{texts.title}</h1>
        <p class="muted">{texts.about}</p>
        <form onSubmit={submit} class="form">
          {link.kind === 'invitation' && (
            <label class="field">
              <span class="field-label">{en.link.name}</span>
              <input class="input" name="name" autocomplete="name" />
            </label>
          )}
          <PasswordField isNew />
          {problem && <ProblemNote problem={problem} />}
          <button class="button button-main" type="submit" disabled={busy}>
            {busy ? en.signIn.busy : texts.submit}
          </button>
        </form>
      </div>
    </main>
  )
}
