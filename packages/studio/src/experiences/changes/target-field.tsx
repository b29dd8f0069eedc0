import type { Target } from '@segue/protocol'
import { TextField } from '../../form/text-field.tsx'
import { experiences } from '../../messages/en/experiences.ts'

const texts = experiences.changes

/** Where a change lands, by a selector. What else was known of the element belongs to the former selector. */
export function TargetField(props: {
  readonly label: string
  readonly path: string
  readonly target: Target
  readonly onChange: (target: Target, key: string) => void
}) {
  const { label, path, target, onChange } = props
  const isKnown = target.fingerprint !== undefined || target.or !== undefined
  return (
    <TextField
      label={label}
      path={path}
      value={target.selector}
      about={isKnown ? texts.fingerprint : texts.targetAbout}
      onChange={(selector) => onChange({ selector }, path)}
    />
  )
}
