import type { Invitation } from '@segue/protocol/api'
import { Card } from '../elements/card.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { RowButton } from '../elements/row-button.tsx'
import { toMoment } from '../format/dates.ts'
import { useAct } from '../load/use-act.ts'
import { settings } from '../messages/en/settings.ts'
import { en } from '../messages/en.ts'
import { useSite, useStudio } from '../studio.ts'

/** The invitations that nobody has answered, and the way to take one back. */
export function InvitationsCard(props: {
  readonly invitations: readonly Invitation[]
  readonly zone: string
  readonly onChanged: () => void
}) {
  const { api } = useStudio()
  const site = useSite().id
  const { busy, problem, act } = useAct()
  const { people } = settings
  const { invitations, zone, onChanged } = props
  return (
    <Card label={people.openLabel} title={people.openTitle(invitations.length)}>
      {problem && <ProblemNote problem={problem} />}
      {invitations.length === 0 && <p class="small muted">{people.openNone}</p>}
      <ul class="rows">
        {invitations.map(({ id, email, role, until }) => (
          <li key={id} class="row">
            <span>
              <span class="cell-main">{email}</span>
              <span class="cell-line muted">
                {people.openAbout(en.shell.roles[role], toMoment(until, zone))}
              </span>
            </span>
            <RowButton
              text={people.takeBack}
              of={email}
              disabled={busy}
              onClick={() =>
                act(
                  () => api.ask('DELETE /api/sites/:site/invitations/:id', { site, id }),
                  onChanged,
                )
              }
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
