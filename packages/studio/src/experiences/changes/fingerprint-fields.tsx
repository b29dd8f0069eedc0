import type { Fingerprint } from '@segue/protocol'
import { useIssues } from '../../form/issues.tsx'
import { ParsedField } from '../../form/parsed-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { experiences } from '../../messages/en/experiences.ts'
import { withoutEmpty } from '../../site/without-empty.ts'
import { readAttributes, toAttributesText } from './attributes-text.ts'

const texts = experiences.changes

/** What an element must still look like, so that no other one is ever changed. What is left empty is not asked. */
export function FingerprintFields(props: {
  readonly path: string
  readonly fingerprint: Fingerprint
  readonly onChange: (fingerprint: Fingerprint | undefined, key: string) => void
}) {
  const { path, fingerprint, onChange } = props
  const issues = useIssues(path)
  const { tag = '', role = '', text = '', attributes = {} } = fingerprint
  const known = [tag, role, text, ...Object.keys(attributes)].filter(Boolean).join(', ')
  function set(name: keyof Fingerprint, value: Fingerprint[typeof name] | undefined) {
    const next = withoutEmpty<Fingerprint>({ ...EMPTY, ...fingerprint, [name]: value })
    onChange(Object.keys(next).length > 0 ? next : undefined, `${path}.${name}`)
  }
  return (
    <details class="fingerprint" open={issues.length > 0}>
      <summary>{known === '' ? texts.fingerprint : texts.fingerprintOf(known)}</summary>
      <p class="small muted">{texts.fingerprintAbout}</p>
      <div class="form-grid">
        {TEXTS.map((name) => (
          <TextField
            key={name}
            label={texts.fingerprints[name]}
            path={`${path}.${name}`}
            value={fingerprint[name] ?? ''}
            onChange={(text) => set(name, text === '' ? undefined : text)}
          />
        ))}
        <ParsedField
          label={texts.fingerprints.attributes}
          path={`${path}.attributes`}
          about={texts.attributesAbout}
          wrong={texts.attributesWrong}
          value={fingerprint.attributes ?? {}}
          toText={toAttributesText}
          read={readAttributes}
          onChange={(attributes) =>
            set('attributes', Object.keys(attributes).length > 0 ? attributes : undefined)
          }
        />
      </div>
    </details>
  )
}

const TEXTS = ['tag', 'role', 'text'] as const
const EMPTY = { tag: undefined, role: undefined, text: undefined, attributes: undefined }
