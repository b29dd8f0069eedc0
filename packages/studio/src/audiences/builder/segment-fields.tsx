import type { Segment } from '@segue/protocol'
import { useId, useState } from 'preact/hooks'
import { audiences } from '../../messages/en/audiences.ts'

const texts = audiences.builder

/** What a segment is called. */
export function SegmentFields(props: {
  readonly segment: Segment
  readonly isIdFixed: boolean
  /** The ids of the other segments, none of which it can have. */
  readonly taken: readonly string[]
  readonly onChange: (segment: Segment, key: string) => void
}) {
  const { segment, isIdFixed, taken, onChange } = props
  const about = useId()
  const [refused, setRefused] = useState('')

  function setId(field: HTMLInputElement) {
    const id = field.value
    const isTaken = taken.includes(id)
    setRefused(isTaken ? id : '')
    if (isTaken) field.value = segment.id
    else onChange({ ...segment, id }, 'id')
  }

  return (
    <div class="builder-names">
      <label class="field">
        <span class="field-label">{texts.name}</span>
        <input
          class="input"
          value={segment.name}
          autocomplete="off"
          onInput={(event) => onChange({ ...segment, name: event.currentTarget.value }, 'name')}
        />
      </label>
      <label class="field">
        <span class="field-label">{texts.id}</span>
        <input
          class="input"
          value={segment.id}
          readOnly={isIdFixed}
          aria-describedby={about}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setId(event.currentTarget)}
        />
        <span id={about} class="small muted">
          {isIdFixed ? texts.idFixed : texts.idAbout}
        </span>
        {refused && (
          <span class="small" role="alert">
            {texts.idTaken(refused)}
          </span>
        )}
      </label>
      <label class="field">
        <span class="field-label">{texts.description}</span>
        <input
          class="input"
          value={segment.description ?? ''}
          autocomplete="off"
          onInput={(event) =>
            onChange(withDescription(segment, event.currentTarget.value), 'description')
          }
        />
      </label>
    </div>
  )
}

function withDescription(segment: Segment, description: string): Segment {
  if (description !== '') return { ...segment, description }
  const { description: _, ...rest } = segment
  return rest
}
