import { Card } from '../../elements/card.tsx'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { useAct } from '../../load/use-act.ts'
import { settings } from '../../messages/en/settings.ts'
import { useSite, useStudio } from '../../studio.ts'

const { fourEyes: texts } = settings

/** Whether somebody has to save what another publishes. */
export function FourEyesCard({ on, onChanged }: { on: boolean; onChanged: () => void }) {
  const { api } = useStudio()
  const site = useSite().id
  const { busy, problem, act } = useAct()
  const turn = () =>
    act(() => api.ask('POST /api/sites/:site/four-eyes', { site, body: { on: !on } }), onChanged)
  return (
    <Card label={texts.label} title={on ? texts.on : texts.off}>
      <p class="card-about">{texts.about}</p>
      {problem && <ProblemNote problem={problem} />}
      <div>
        <button class="button" type="button" disabled={busy} onClick={turn}>
          {on ? texts.turnOff : texts.turnOn}
        </button>
      </div>
    </Card>
  )
}
