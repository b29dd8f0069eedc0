import { useState } from 'preact/hooks'
import { useVocabulary } from '../../draft/use-vocabulary.ts'
import { Icon } from '../../elements/icon.tsx'
import { AmountField } from '../../form/amount-field.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { FUNNEL_HOURS_MAX, FUNNEL_STEPS_MAX } from '../../limits.ts'
import { reports } from '../../messages/en/reports.ts'
import type { FunnelQuestion } from './funnel-question.ts'

const texts = reports.funnel

/** The steps of a funnel and how they have to follow each other. Nothing is asked before somebody says so. */
export function FunnelForm(props: {
  readonly question: FunnelQuestion
  readonly onAsk: (question: FunnelQuestion) => void
}) {
  const [question, setQuestion] = useState(props.question)
  const events = useVocabulary().events.map(({ type }) => type)
  const { steps, order, hours } = question
  const setSteps = (next: readonly string[]) => setQuestion({ ...question, steps: next })
  return (
    <form
      class="card funnel-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.onAsk(question)
      }}
    >
      <ol class="funnel-steps">
        {steps.map((step, place) => (
          <li key={place} class="funnel-step">
            <TextField
              label={texts.stepOf(place + 1)}
              path={`steps[${place}]`}
              value={step}
              words={events}
              onChange={(text) =>
                setSteps(steps.map((one, at) => (at === place ? text.trim() : one)))
              }
            />
            {steps.length > 2 && (
              <button
                class="button button-quiet"
                type="button"
                aria-label={texts.remove(place + 1)}
                onClick={() => setSteps(steps.filter((_, at) => at !== place))}
              >
                <Icon name="remove" />
              </button>
            )}
          </li>
        ))}
      </ol>
      <div class="funnel-terms">
        <button
          class="button"
          type="button"
          disabled={steps.length >= FUNNEL_STEPS_MAX}
          onClick={() => setSteps([...steps, ''])}
        >
          <Icon name="add" />
          {texts.add}
        </button>
        <PickField
          label={texts.order}
          path="order"
          value={order}
          options={ORDERS.map((value) => ({ value, label: texts.orders[value] }))}
          onChange={(value) => setQuestion({ ...question, order: value })}
        />
        <AmountField
          label={texts.hours}
          path="hours"
          value={hours}
          max={FUNNEL_HOURS_MAX}
          onChange={(value) => setQuestion({ ...question, hours: Math.max(1, Math.round(value)) })}
        />
        <button class="button button-main" type="submit" disabled={steps.includes('')}>
          {texts.ask}
        </button>
      </div>
    </form>
  )
}

const ORDERS = ['loose', 'strict'] as const
