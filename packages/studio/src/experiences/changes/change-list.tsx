import type { Change } from '@segue/protocol'
import { Icon } from '../../elements/icon.tsx'
import { experiences } from '../../messages/en/experiences.ts'
import { moveInList } from '../../site/named-list.ts'
import { ChangeForm } from './change-form.tsx'

/** The changes of a variant in their order. */
export function ChangeList(props: {
  readonly changes: readonly Change[]
  readonly path: string
  readonly onChange: (changes: readonly Change[], key?: string) => void
}) {
  const { changes, path, onChange } = props
  return (
    <div class="stack-s">
      {changes.map((change, index) => (
        <ChangeForm
          key={index}
          change={change}
          path={`${path}[${index}]`}
          place={index + 1}
          isLast={index === changes.length - 1}
          onChange={(next, key) =>
            onChange(
              changes.map((one, at) => (at === index ? next : one)),
              key,
            )
          }
          onMove={(by) => onChange(moveInList(changes, index, index + by))}
          onRemove={() => onChange(changes.filter((_, at) => at !== index))}
        />
      ))}
      <button class="button" type="button" onClick={() => onChange([...changes, NEW])}>
        <Icon name="add" />
        {experiences.changes.add}
      </button>
    </div>
  )
}

const NEW: Change = { kind: 'text', target: { selector: 'h1' }, text: '' }
