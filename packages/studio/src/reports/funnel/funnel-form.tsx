import { useState } from 'preact/hooks'
import { DetailFields } from '../../audiences/builder/detail-fields.tsx'
import { useVocabulary } from '../../draft/use-vocabulary.ts'
import { Icon } from '../../elements/icon.tsx'
import { AmountField } from '../../form/amount-field.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { FUNNEL_HOURS_MAX, FUNNEL_STEPS_MAX } from '../../limits.ts'
import { reports } from '../../messages/en/reports.ts'
import type { FunnelQuestion, FunnelStep } from './funnel-question.ts'

const texts = reports.funnel

/** The steps of a funnel and how they have to follow each other. Nothing is asked before somebody says so. */
export function FunnelForm(props: {
  readonly question: FunnelQuestion
  readonly onAsk: (question: FunnelQuestion) => void
}) {
  const [question, setQuestion] = useState(props.question)
  const words = useVocabulary()
  const events = words.events.map(({ type }) => type)
  const { steps, order, hours } = question
  const setSteps = (next: readonly FunnelStep[]) => setQuestion({ ...question, steps: next })
  const setStep = (place: number, step: FunnelStep) =>
    setSteps(steps.map((one, at) => (at === place ? step : one)))
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
              value={step.event}
              words={events}
              onChange={(text) => setStep(place, { ...step, event: text.trim() })}
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
            <div class="funnel-details">
              <DetailFields line={step} words={words} onChange={(next) => setStep(place, next)} />
            </div>
          </li>
        ))}
      </ol>
      <div class="funnel-terms">
        <button
          class="button"
          type="button"
          disabled={steps.length >= FUNNEL_STEPS_MAX}
          onClick={() => setSteps([...steps, { event: '' }])}
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
        <button
          class="button button-main"
          type="submit"
          disabled={steps.some(({ event }) => event === '')}
        >
          {texts.ask}
        </button>
      </div>
    </form>
  )
}

const ORDERS = ['loose', 'strict'] as const
