import type { Digest } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../../elements/card.tsx'
import { Icon } from '../../elements/icon.tsx'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { useAct } from '../../load/use-act.ts'
import { settings } from '../../messages/en/settings.ts'
import { useMe } from '../../session/use-me.ts'
import { useSite, useStudio } from '../../studio.ts'

const { digest: texts } = settings

/** Sends a digest now, marked as a test: by mail to whoever asks, or to the address. */
export function DigestTestCard({ digest }: { digest: Digest }) {
  const { api } = useStudio()
  const site = useSite().id
  const { busy, problem, act } = useAct()
  const [result, setResult] = useState<TestResult | null>(null)

  function send(to: 'me' | 'address') {
    setResult(null)
    act(
      () => api.ask('POST /api/sites/:site/digest/test', { site, body: { to } }),
      (answer) => setResult({ ...answer, to }),
    )
  }

  return (
    <Card label={texts.testLabel} title={texts.testTitle}>
      <p class="card-about">{texts.testAbout}</p>
      {problem && <ProblemNote problem={problem} />}
      {result && <ResultNote {...result} />}
      <div class="rule-starts">
        <button
          class="button"
          type="button"
          disabled={busy || !digest.mailIsSet}
          onClick={() => send('me')}
        >
          {texts.testMe}
        </button>
        {digest.plan.url !== '' && (
          <button class="button" type="button" disabled={busy} onClick={() => send('address')}>
            {texts.testAddress}
          </button>
        )}
      </div>
    </Card>
  )
}

interface TestResult {
  readonly to: 'me' | 'address'
  readonly arrived: boolean
  readonly why: string
}

function ResultNote({ to, arrived, why }: TestResult) {
  const me = useMe()
  const title = to === 'me' ? texts.arrived(me) : texts.arrivedAddress
  return (
    <div class={arrived ? 'note note-good' : 'note note-bad'} role="status">
      <Icon name={arrived ? 'done' : 'warning'} />
      <div>
        <p class="note-title">{arrived ? title : texts.failed}</p>
        {why !== '' && <p>{why}</p>}
      </div>
    </div>
  )
}
