import type { Target } from '@segue/protocol'
import { TextField } from '../../form/text-field.tsx'
import { experiences } from '../../messages/en/experiences.ts'
import { withoutEmpty } from '../../site/without-empty.ts'
import { CountNote } from '../count/count-note.tsx'
import { FingerprintFields } from './fingerprint-fields.tsx'

const texts = experiences.changes

/**
 * Where a change lands, by a selector and by what the element must look like. Other ways to the same element belong to
 * the former selector, and go with it.
 */
export function TargetField(props: {
  readonly label: string
  readonly path: string
  readonly target: Target
  readonly about?: string
  readonly onChange: (target: Target, key: string) => void
}) {
  const { label, path, target, about = texts.targetAbout, onChange } = props
  const { selector, fingerprint, or } = target
  return (
    <>
      <TextField
        label={label}
        path={path}
        value={selector}
        about={or === undefined ? about : texts.otherWays(or.length)}
        onChange={(next) =>
          onChange(withoutEmpty<Target>({ selector: next, fingerprint, or: undefined }), path)
        }
      />
      {selector !== '' && <CountNote target={target} />}
      {selector !== '' && (
        <FingerprintFields
          path={`${path}.fingerprint`}
          fingerprint={fingerprint ?? {}}
          onChange={(next, key) =>
            onChange(withoutEmpty<Target>({ selector, fingerprint: next, or }), key)
          }
        />
      )}
    </>
  )
}
