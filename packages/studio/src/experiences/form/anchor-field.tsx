import type { Target } from '@segue/protocol'
import { experiences } from '../../messages/en/experiences.ts'
import { TargetField } from '../changes/target-field.tsx'

const texts = experiences.form

/** What must be on the page for a visitor to count; without it the first target of the variants. */
export function AnchorField(props: {
  readonly path: string
  readonly anchor: Target | undefined
  readonly onChange: (anchor: Target | undefined, key: string) => void
}) {
  const { path, anchor, onChange } = props
  return (
    <div class="form-grid">
      <TargetField
        label={texts.anchor}
        about={texts.anchorAbout}
        path={path}
        target={anchor ?? NOWHERE}
        onChange={(next, key) => onChange(next.selector === '' ? undefined : next, key)}
      />
    </div>
  )
}

const NOWHERE: Target = { selector: '' }
