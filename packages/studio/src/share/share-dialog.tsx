import type { WantedShare } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { Modal } from '../elements/modal.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { ShownOnce } from '../elements/shown-once.tsx'
import { PickField } from '../form/pick-field.tsx'
import { useAct } from '../load/use-act.ts'
import { useLoad } from '../load/use-load.ts'
import { sharedReports as texts } from '../messages/en/shared-reports.ts'
import { en } from '../messages/en.ts'
import { useSite, useStudio } from '../studio.ts'
import { SharedList } from './shared-list.tsx'

/** Makes a link to a report or a screen as it is asked for now, and takes links back. */
export function ShareDialog(props: {
  readonly wanted: Omit<WantedShare, 'days'>
  readonly zone: string
  readonly onClose: () => void
}) {
  const { wanted, zone, onClose } = props
  const { api } = useStudio()
  const site = useSite().id
  const { busy, problem, act } = useAct()
  const [days, setDays] = useState<Days>('30')
  const [link, setLink] = useState<string>()
  const { loaded, reload } = useLoad(site, (signal) =>
    api.ask('GET /api/sites/:site/shared-reports', { site }, signal),
  )
  const make = () =>
    act(
      () =>
        api.ask('POST /api/sites/:site/shared-reports', {
          site,
          body: { ...wanted, days: Number(days) },
        }),
      (made) => {
        setLink(made.link)
        reload()
      },
    )
  return (
    <Modal title={texts.title} onClose={onClose}>
      <p>{texts.about}</p>
      <PickField
        label={texts.days}
        path="days"
        value={days}
        options={DAYS.map((value) => ({ value, label: value }))}
        onChange={setDays}
      />
      {problem && <ProblemNote problem={problem} />}
      {link && (
        <ShownOnce
          title={texts.madeTitle}
          about={[texts.madeAbout]}
          text={link}
          onClose={() => setLink(undefined)}
        />
      )}
      <div class="rule-starts">
        <button class="button button-main" type="button" disabled={busy} onClick={make}>
          {texts.make}
        </button>
        <button class="button" type="button" onClick={onClose}>
          {en.common.close}
        </button>
      </div>
      <h3 class="card-part">{texts.list}</h3>
      <LoadedPart loaded={loaded} onRetry={reload} lines={2}>
        {({ shared }) => <SharedList shared={shared} zone={zone} onChanged={reload} />}
      </LoadedPart>
    </Modal>
  )
}

type Days = (typeof DAYS)[number]
const DAYS = ['7', '30', '90'] as const
