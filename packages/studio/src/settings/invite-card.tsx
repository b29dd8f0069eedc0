import type { Role } from '@segue/protocol/api'
import { Card } from '../elements/card.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { RoleChoice } from '../elements/role-choice.tsx'
import { useAct } from '../load/use-act.ts'
import { settings } from '../messages/en/settings.ts'
import { useSite, useStudio } from '../studio.ts'
import type { HandedOn } from './link-note.tsx'

/** Invites somebody: by mail, or by a link that the person hands on. */
export function InviteCard(props: {
  readonly onChanged: () => void
  readonly onLink: (link: HandedOn) => void
}) {
  const { api } = useStudio()
  const site = useSite().id
  const { busy, problem, act } = useAct()
  const { people } = settings

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const fields = new FormData(form)
    const body = { email: String(fields.get('email')).trim(), role: fields.get('role') as Role }
    act(
      () => api.ask('POST /api/sites/:site/invitations', { site, body }),
      (made) => {
        form.reset()
        props.onLink({ ...made, title: people.invited(body.email) })
        props.onChanged()
      },
    )
  }

  return (
    <Card label={people.inviteLabel} title={people.inviteTitle}>
      <form class="form" onSubmit={submit}>
        <label class="field">
          <span class="field-label">{people.email}</span>
          <input class="input" type="email" name="email" required autocomplete="off" />
        </label>
        <div class="field">
          <span class="field-label">{settings.role}</span>
          <RoleChoice label={settings.role} />
        </div>
        {problem && <ProblemNote problem={problem} />}
        <button class="button button-main" type="submit" disabled={busy}>
          {people.invite}
        </button>
      </form>
    </Card>
  )
}
