import type { ExperimentResult } from '@segue/protocol'
import { includesRole } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { conclusions as texts } from '../../messages/en/conclusions.ts'
import { createNames } from '../../site/names.ts'
import { useSite } from '../../studio.ts'
import { ConcludeDialog } from './conclude-dialog.tsx'
import type { ConclusionRoom } from './conclusion-room.ts'
import { toVerdict } from './to-verdict.ts'

/** Opens what can be done with a result, for editors, while the site config has the experience. */
export function DecideButton(props: {
  readonly experience: string
  readonly result: ExperimentResult | undefined
  readonly room: ConclusionRoom
}) {
  const { experience: id, result, room } = props
  const { role } = useSite()
  const [isOpen, setOpen] = useState(false)
  const { config } = room.published
  const experience = config.experiences.find((one) => one.id === id)
  if (!experience || !includesRole(role, 'editor')) return null
  const judgement = result?.judgement
  return (
    <>
      <button
        class="button button-main"
        type="button"
        aria-label={texts.decideOf(experience.name)}
        onClick={() => setOpen(true)}
      >
        {texts.decide}
      </button>
      {isOpen && (
        <ConcludeDialog
          experience={experience}
          published={room.published}
          lead={judgement && 'lead' in judgement ? judgement.lead.id : undefined}
          verdict={toVerdict(result, createNames(config))}
          onConcluded={room.onConcluded}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
