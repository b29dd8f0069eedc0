import type { SiteConfig } from '@segue/protocol'
import { useState } from 'preact/hooks'
import { ConfirmDialog } from '../elements/confirm-dialog.tsx'
import { RowButton } from '../elements/row-button.tsx'
import { settings } from '../messages/en/settings.ts'
import { useSite, useStudio } from '../studio.ts'

/** One experience and its switch. What is a draft or archived has none. */
export function ExperienceRow(props: {
  readonly experience: SiteConfig['experiences'][number]
  readonly may: boolean
  readonly onChanged: () => void
}) {
  const { api } = useStudio()
  const site = useSite().id
  const [asking, setAsking] = useState(false)
  const { id, name, state } = props.experience
  const { switches: texts } = settings
  const runs = state === 'running'
  const deed = runs ? texts.off : texts.on
  return (
    <li class="row">
      <span>
        <span class="cell-main">{name}</span>
        <span class={runs ? 'chip chip-main' : 'chip'}>{texts.states[state]}</span>
      </span>
      {props.may && (runs || state === 'paused') && (
        <RowButton text={deed} of={name} onClick={() => setAsking(true)} />
      )}
      {asking && (
        <ConfirmDialog
          title={runs ? texts.offTitle(name) : texts.onTitle(name)}
          about={texts.askAbout}
          deed={deed}
          ask={() =>
            api.ask('POST /api/sites/:site/experiences/:experience/switch', {
              ...{ site, experience: id, body: { off: runs } },
            })
          }
          onDone={props.onChanged}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}
