import type { SiteUser } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { ConfirmDialog } from '../elements/confirm-dialog.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { RoleChoice } from '../elements/role-choice.tsx'
import { RowButton } from '../elements/row-button.tsx'
import { TableFrame } from '../elements/table-frame.tsx'
import { useAct } from '../load/use-act.ts'
import { settings } from '../messages/en/settings.ts'
import { useSite, useStudio } from '../studio.ts'
import type { HandedOn } from './link-note.tsx'

/** Who works on the site, and as what. Whose role holds on all sites is the owners' to change. */
export function PeopleCard(props: {
  readonly users: readonly SiteUser[]
  readonly onChanged: () => void
  readonly onLink: (link: HandedOn) => void
}) {
  const { users, onChanged, onLink } = props
  const { api } = useStudio()
  const site = useSite().id
  const { busy, problem, act } = useAct()
  const [removing, setRemoving] = useState<SiteUser | null>(null)
  const { people } = settings

  const reset = (email: string) =>
    act(
      () => api.ask('POST /api/sites/:site/users/:email/reset', { site, email, body: {} }),
      (made) => onLink({ ...made, title: people.resetOf(email) }),
    )
  return (
    <Card label={people.label} title={people.title(users.length)}>
      {problem && <ProblemNote problem={problem} />}
      <TableFrame label={people.label}>
        <thead>
          <tr>
            <th scope="col">{people.who}</th>
            <th scope="col">{settings.role}</th>
            <th scope="col">{settings.actions}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.email}>
              <th scope="row">
                <span class="cell-main">{user.name || user.email}</span>
                {user.name && <span class="cell-line muted">{user.email}</span>}
              </th>
              <td>
                {user.everywhere ? (
                  <span class="chip">{people.everywhere}</span>
                ) : (
                  <RoleChoice
                    label={people.roleOf(user.email)}
                    value={user.role}
                    disabled={busy}
                    onChoose={(role) => {
                      const body = { role }
                      const { email } = user
                      act(
                        () => api.ask('POST /api/sites/:site/users/:email', { site, email, body }),
                        onChanged,
                      )
                    }}
                  />
                )}
              </td>
              <td class="row-actions">
                <RowButton
                  text={people.reset}
                  of={user.email}
                  disabled={busy}
                  onClick={() => reset(user.email)}
                />
                {!user.everywhere && (
                  <RowButton
                    text={people.remove}
                    of={user.email}
                    disabled={busy}
                    onClick={() => setRemoving(user)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {removing && (
        <ConfirmDialog
          title={people.removeTitle(removing.email)}
          about={people.removeAbout}
          deed={people.remove}
          ask={() =>
            api.ask('DELETE /api/sites/:site/users/:email', { site, email: removing.email })
          }
          onDone={onChanged}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  )
}
