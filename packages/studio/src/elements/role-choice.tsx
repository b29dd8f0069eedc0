import { ROLES, type Role } from '@segue/protocol/api'
import { en } from '../messages/en.ts'

/** A list of the roles. Without `onChoose` it is a field of a form. */
export function RoleChoice(props: {
  readonly label: string
  readonly value?: Role
  readonly disabled?: boolean
  readonly onChoose?: (role: Role) => void
}) {
  const { label, value, disabled = false, onChoose } = props
  const choose =
    onChoose && ((event: Event) => onChoose((event.target as HTMLSelectElement).value as Role))
  return (
    <select
      class="input"
      name="role"
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={choose}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {en.shell.roles[role]}
        </option>
      ))}
    </select>
  )
}
