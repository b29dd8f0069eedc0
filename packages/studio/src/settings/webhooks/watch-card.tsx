import type { Watch } from '@segue/protocol/api'
import { Card } from '../../elements/card.tsx'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { toMoment } from '../../format/dates.ts'
import { toCount } from '../../format/numbers.ts'
import { useAct } from '../../load/use-act.ts'
import { settings } from '../../messages/en/settings.ts'
import { useSite, useStudio } from '../../studio.ts'

const { watch: texts } = settings

/** Whether the collector keeps where each visitor stands; without that nothing is told. */
export function WatchCard(props: {
  readonly watch: Watch
  readonly zone: string
  readonly onChanged: () => void
}) {
  const { api } = useStudio()
  const site = useSite().id
  const { busy, problem, act } = useAct()
  const { watch, zone, onChanged } = props
  const { on, since, visitors, waiting } = watch
  const turn = () =>
    act(() => api.ask('POST /api/sites/:site/watch', { site, body: { on: !on } }), onChanged)
  return (
    <Card label={texts.label} title={texts.title(on)}>
      <p class="card-about">{texts.about}</p>
      {on && since !== null && (
        <p class="small muted">
          {texts.state(toCount(visitors), toMoment(since, zone), toCount(waiting))}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div>
        <button
          class={on ? 'button' : 'button button-main'}
          type="button"
          disabled={busy}
          onClick={turn}
        >
          {on ? texts.turnOff : texts.turnOn}
        </button>
      </div>
    </Card>
  )
}
