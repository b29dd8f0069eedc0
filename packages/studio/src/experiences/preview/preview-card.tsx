import { CONTROL, type Experience, type SiteConfig } from '@segue/protocol'
import { includesRole, type PreviewLink } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../../elements/card.tsx'
import { CopyCode } from '../../elements/copy-code.tsx'
import { Icon } from '../../elements/icon.tsx'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { toMoment } from '../../format/dates.ts'
import { useAct } from '../../load/use-act.ts'
import { experiences } from '../../messages/en/experiences.ts'
import { useSite, useStudio } from '../../studio.ts'
import { type Shown, toPreviewText } from './to-preview-text.ts'

const texts = experiences.preview

/** Makes a link that shows the draft on the site: a variant, to a visitor in chosen segments, at a chosen stage. */
export function PreviewCard(props: {
  readonly experience: Experience
  readonly config: SiteConfig
  readonly path: string
  /** The address that it opens. */
  readonly page: string
  readonly onPage: (page: string) => void
}) {
  const { experience, config, path, page, onPage } = props
  const { api } = useStudio()
  const site = useSite()
  const { busy, problem, act } = useAct()
  const [chosen, setChosen] = useState<Partial<Shown>>({ arm: experience.variants[0]?.id ?? '' })
  const [made, setMade] = useState<PreviewLink & { readonly of: string }>()
  const shown: Shown = { segments: [], ...chosen, experience: experience.id }
  const preview = toPreviewText(shown)
  const of = JSON.stringify([config, page, preview])
  const choose = (key: 'arm' | 'stage', value: string) => {
    const { [key]: _, ...others } = chosen
    setChosen(value === '' ? others : { ...others, [key]: value })
  }
  const make = () =>
    act(
      () =>
        api.ask('POST /api/sites/:site/previews', {
          site: site.id,
          body: { config, page, preview },
        }),
      (link) => setMade({ ...link, of }),
    )

  return (
    <Card label={texts.title} title={texts.about}>
      <p class="card-about">{texts.unchecked}</p>
      <div class="form-grid">
        <TextField label={texts.page} path={`${path} page`} value={page} onChange={onPage} />
        <PickField
          label={texts.variant}
          path={`${path} arm`}
          value={shown.arm ?? ''}
          options={[
            ...experience.variants.map(({ id, name }) => ({ value: id, label: name })),
            { value: CONTROL, label: texts.control },
            { value: '', label: texts.asDecided },
          ]}
          onChange={(arm) => choose('arm', arm)}
        />
        <PickField
          label={texts.stage}
          path={`${path} stage`}
          value={shown.stage ?? ''}
          options={[
            { value: '', label: texts.asDecided },
            ...config.journey.stages.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(stage) => choose('stage', stage)}
        />
      </div>
      <SegmentChips
        config={config}
        chosen={shown.segments}
        onChange={(segments) => setChosen({ ...chosen, segments })}
      />
      {problem && <ProblemNote problem={problem} />}
      <div class="rule-starts">
        <button
          class="button"
          type="button"
          disabled={busy || !includesRole(site.role, 'editor')}
          onClick={make}
        >
          {texts.make}
        </button>
        {made?.of === of && (
          <a class="button button-main" href={made.url} target="_blank" rel="noreferrer">
            <Icon name="open" />
            {texts.open}
          </a>
        )}
      </div>
      {made?.of === of && (
        <div role="status">
          <p class="small">{texts.until(toMoment(made.until, config.timeZone))}</p>
          <CopyCode text={made.url} />
        </div>
      )}
    </Card>
  )
}

/** The segments that the visitor of the preview is in; none chosen leaves it to who opens it. */
function SegmentChips(props: {
  readonly config: SiteConfig
  readonly chosen: readonly string[]
  readonly onChange: (segments: readonly string[]) => void
}) {
  const { config, chosen, onChange } = props
  if (config.segments.length === 0) return null
  return (
    <fieldset class="rule-field">
      <legend class="field-label">{texts.segments}</legend>
      <div class="rule-starts">
        {config.segments.map(({ id, name }) => (
          <label key={id} class="rule-check">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() =>
                onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
