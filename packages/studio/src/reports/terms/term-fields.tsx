import type { SiteConfig } from '@segue/protocol'
import { Icon } from '../../elements/icon.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { reportTerms as texts } from '../../messages/en/report-terms.ts'
import { TERM_KINDS, type Term, TRAIT } from './terms.ts'

/** One term: by what, and which. Segments and stages are chosen from the site's own. */
export function TermFields(props: {
  readonly term: Term
  readonly place: number
  readonly config: SiteConfig
  readonly onChange: (term: Term) => void
  readonly onRemove: () => void
}) {
  const { term, place, config, onChange, onRemove } = props
  const isTrait = term.by.startsWith(TRAIT)
  return (
    <li class="report-term">
      <PickField
        label={texts.by(place + 1)}
        path=""
        value={isTrait ? TRAIT : term.by}
        options={KINDS}
        onChange={(by) => onChange({ by, is: '' })}
      />
      {isTrait && (
        <TextField
          label={texts.trait}
          path=""
          value={term.by.slice(TRAIT.length)}
          onChange={(name) => onChange({ ...term, by: `${TRAIT}${name.trim()}` })}
        />
      )}
      <ValueField term={term} config={config} onChange={(is) => onChange({ ...term, is })} />
      <button
        class="button button-quiet"
        type="button"
        aria-label={texts.remove(place + 1)}
        onClick={onRemove}
      >
        <Icon name="remove" />
      </button>
    </li>
  )
}

function ValueField(props: {
  readonly term: Term
  readonly config: SiteConfig
  readonly onChange: (is: string) => void
}) {
  const { term, config, onChange } = props
  const own = ownParts(term.by, config)
  if (own === undefined)
    return (
      <TextField
        label={texts.is}
        path=""
        value={term.is}
        words={WORDS.get(term.by) ?? []}
        onChange={onChange}
      />
    )
  const options = own.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <PickField
      label={texts.is}
      path=""
      value={term.is}
      options={[{ value: '', label: texts.choose }, ...options]}
      onChange={onChange}
    />
  )
}

/** What the site itself has of a kind; undefined where any text may stand. `by` comes from the address. */
function ownParts(by: string, { segments, journey }: SiteConfig) {
  if (by === 'segment') return segments
  return by === 'stage' ? journey.stages : undefined
}

/** What is usual, to be picked while typing. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(texts.words))
const KINDS: readonly { readonly value: string; readonly label: string }[] = [
  ...TERM_KINDS.map((value) => ({ value, label: texts.kinds[value] })),
  { value: TRAIT, label: texts.kinds.trait },
]
