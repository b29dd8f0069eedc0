import { Card } from '../elements/card.tsx'
import { Icon } from '../elements/icon.tsx'
import { visitors as texts } from '../messages/en/visitors.ts'
import type { Names } from '../site/names.ts'
import { toStopText } from './stop-text.ts'
import type { Stop } from './trace-visitor.ts'

/** The event of a stop as it is stored, and what the browser had decided when it sent it. */
export function ToldCard({ stop, names }: { readonly stop: Stop; readonly names: Names }) {
  const { event, version, decision } = stop
  if (!event) return null
  const { stage, segments, variants } = event
  const isTold = stage !== '' || segments.length > 0
  const others = [
    ...(stage === decision.stage ? [] : [texts.toldStage(names.stage(stage))]),
    ...segments.filter((id) => !decision.segments.includes(id)).map(names.segment),
    ...decision.segments.filter((id) => !segments.includes(id)).map(names.segment),
  ]
  return (
    <Card label={texts.details} title={toStopText(stop)}>
      <pre class="code">{JSON.stringify(event.props, null, 2)}</pre>
      {event.version !== null && (
        <div class="told">
          <h3 class="told-title">{texts.told}</h3>
          <p class="chips">
            {!isTold && <span class="small muted">{texts.toldNothing}</span>}
            {stage && <span class="chip chip-main">{texts.toldStage(names.stage(stage))}</span>}
            {segments.map((id) => (
              <span key={id} class="chip">
                {names.segment(id)}
              </span>
            ))}
            {Object.entries(variants).map(([experience, arm]) => (
              <span key={experience} class="chip">
                {names.experience(experience)}: {names.arm(experience, arm)}
              </span>
            ))}
          </p>
          {isTold && others.length > 0 && version !== null && (
            <p class="note note-warn">
              <Icon name="warning" />
              {texts.toldDiffers(others.join(', '))}
            </p>
          )}
        </div>
      )}
    </Card>
  )
}
