import { includesRole, type SavedReport } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { ProblemNote } from '../../elements/problem-note.tsx'
import type { Loaded } from '../../load/use-load.ts'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { toAddress } from '../../shell/to-address.ts'
import { useSite } from '../../studio.ts'
import { ManageDialog } from './manage-dialog.tsx'

/** The saved reports of the site, each one press away. Nothing where there is none. */
export function SavedBar(props: {
  readonly loaded: Loaded<{ readonly saved: readonly SavedReport[] }>
  /** The id of the one that is open. */
  readonly open: string | undefined
  readonly onChanged: () => void
}) {
  const { loaded, open, onChanged } = props
  const mayEdit = includesRole(useSite().role, 'editor')
  const [isManaging, setManaging] = useState(false)
  if (loaded.kind === 'failed') return <ProblemNote problem={loaded.problem} onRetry={onChanged} />
  if (loaded.kind === 'loading' || loaded.value.saved.length === 0) return null
  const { saved } = loaded.value
  return (
    <nav class="saved-bar" aria-label={texts.label}>
      <span class="overline">{texts.label}</span>
      {saved.map(({ id, name, misfits }) => (
        <a
          key={id}
          class="button"
          href={toAddress('/studio/reports', { saved: id })}
          {...(id === open && { 'aria-current': 'page' })}
        >
          {name}
          {misfits.length > 0 && <span class="hidden-text">: {texts.misfitMark}</span>}
        </a>
      ))}
      {mayEdit && (
        <button class="button button-quiet" type="button" onClick={() => setManaging(true)}>
          {texts.manage}
        </button>
      )}
      {isManaging && (
        <ManageDialog saved={saved} onChanged={onChanged} onClose={() => setManaging(false)} />
      )}
    </nav>
  )
}
