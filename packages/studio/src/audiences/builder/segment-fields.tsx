import type { Segment } from '@segue/protocol'
import { useId } from 'preact/hooks'
import { audiences } from '../../messages/en/audiences.ts'

const texts = audiences.builder

/** What a segment is called. */
export function SegmentFields(props: {
  readonly segment: Segment
  readonly isIdFixed: boolean
  readonly onChange: (segment: Segment, key: string) => void
}) {
  const { segment, isIdFixed, onChange } = props
  const about = useId()
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
          onInput={(event) => onChange({ ...segment, id: event.currentTarget.value }, 'id')}
        />
        <span id={about} class="small muted">
          {isIdFixed ? texts.idFixed : texts.idAbout}
        </span>
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
