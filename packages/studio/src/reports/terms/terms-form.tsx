import type { SiteConfig } from '@segue/protocol'
import { useLayoutEffect, useState } from 'preact/hooks'
import { Icon } from '../../elements/icon.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { FILTER_TERMS_MAX } from '../../limits.ts'
import { reportTerms as texts } from '../../messages/en/report-terms.ts'
import type { DrawnReport } from '../views.ts'
import { TermFields } from './term-fields.tsx'
import {
  COMPARED,
  choosesVisitors,
  hasInference,
  hasVisitorsMin,
  INFERENCES,
  isComparable,
  parseTerms,
  type ReportTerms,
  type Term,
  type TermTexts,
  toWhere,
} from './terms.ts'
import { toTermsText } from './terms-text.ts'

/** Which visitors a report is about and what it is held against, folded up until somebody wants it. */
export function TermsForm(props: {
  readonly report: DrawnReport
  readonly config: SiteConfig
  readonly terms: ReportTerms
  readonly onAsk: (terms: TermTexts) => void
}) {
  const { report, config, terms, onAsk } = props
  const [where, setWhere] = useState<readonly Term[]>([])
  const [first, setFirst] = useState({ from: '', until: '' })
  const [compare, setCompare] = useState('')
  const [own, setOwn] = useState({ inference: '', visitorsMin: '' })
  // The form stays, open and with its focus, when what it asked for comes back in the address. Before anybody can press a
  // key: an effect after the paint could undo a choice.
  useLayoutEffect(() => {
    const [from = '', until = ''] = (terms.firstSeen ?? '').split('/')
    setWhere(parseTerms(terms.where ?? ''))
    setFirst({ from, until })
    setCompare(terms.compare ?? '')
    const { inference = '', visitorsMin = '' } = terms
    setOwn({ inference, visitorsMin: String(visitorsMin) })
  }, [terms.where, terms.firstSeen, terms.compare, terms.inference, terms.visitorsMin])
  const hasDays = first.from !== '' && first.until !== ''

  function ask(event: SubmitEvent) {
    event.preventDefault()
    const firstSeen = hasDays ? `${first.from}/${first.until}` : ''
    onAsk({ where: toWhere(where), firstSeen, compare, ...own })
  }

  return (
    <details class="card terms">
      <summary>{toTermsText(terms, texts.filter)}</summary>
      <form class="form" onSubmit={ask}>
        {choosesVisitors(report) && (
          <fieldset class="terms-part">
            <legend class="field-label">{texts.visitors}</legend>
            <ul class="report-term-list">
              {where.map((term, place) => (
                <TermFields
                  key={place}
                  {...{ term, place, config }}
                  onChange={(next) => setWhere(where.map((one, at) => (at === place ? next : one)))}
                  onRemove={() => setWhere(where.filter((_, at) => at !== place))}
                />
              ))}
            </ul>
            <button
              class="button"
              type="button"
              disabled={where.length >= FILTER_TERMS_MAX}
              onClick={() => setWhere([...where, { by: 'segment', is: '' }])}
            >
              <Icon name="add" />
              {texts.add}
            </button>
            <div class="report-terms">
              <TextField
                label={texts.firstFrom}
                path=""
                type="date"
                value={first.from}
                onChange={(from) => setFirst({ ...first, from })}
              />
              <TextField
                label={texts.firstUntil}
                path=""
                type="date"
                value={first.until}
                about={texts.firstAbout}
                onChange={(until) => setFirst({ ...first, until })}
              />
            </div>
          </fieldset>
        )}
        {isComparable(report) && (
          <div class="report-terms">
            <PickField
              label={texts.compare}
              path=""
              value={compare}
              options={[
                { value: '', label: texts.compared.none },
                ...COMPARED.map((value) => ({ value, label: texts.compared[value] })),
              ]}
              onChange={setCompare}
            />
          </div>
        )}
        <OwnFields report={report} own={own} onChange={setOwn} />
        <div class="rule-starts">
          <button class="button button-main" type="submit">
            {texts.ask}
          </button>
          <button class="button" type="button" onClick={() => onAsk(NOTHING)}>
            {texts.clear}
          </button>
        </div>
      </form>
    </details>
  )
}

/** What only some reports can be asked. */
function OwnFields(props: {
  readonly report: DrawnReport
  readonly own: OwnTexts
  readonly onChange: (own: OwnTexts) => void
}) {
  const { report, own, onChange } = props
  if (!hasInference(report) && !hasVisitorsMin(report)) return null
  return (
    <div class="report-terms">
      {hasInference(report) && (
        <PickField
          label={texts.inference}
          path=""
          value={own.inference || INFERENCES[0]}
          options={INFERENCES.map((value) => ({ value, label: texts.inferences[value] }))}
          onChange={(inference) =>
            onChange({ ...own, inference: inference === INFERENCES[0] ? '' : inference })
          }
        />
      )}
      {hasVisitorsMin(report) && (
        <TextField
          label={texts.visitorsMin}
          path=""
          value={own.visitorsMin}
          about={texts.visitorsMinAbout}
          onChange={(visitorsMin) => onChange({ ...own, visitorsMin: visitorsMin.trim() })}
        />
      )}
    </div>
  )
}

type OwnTexts = Pick<TermTexts, 'inference' | 'visitorsMin'>

const NOTHING = { where: '', firstSeen: '', compare: '', inference: '', visitorsMin: '' }
