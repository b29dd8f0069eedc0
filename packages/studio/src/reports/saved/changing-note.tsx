import { includesRole, type SavedReport } from '@segue/protocol/api'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { toAddress } from '../../shell/to-address.ts'
import { useSite } from '../../studio.ts'

/** Says which saved report the question on the screen may take the place of, and leads back to it. */
export function ChangingNote({ saved }: { readonly saved: SavedReport | undefined }) {
  const mayEdit = includesRole(useSite().role, 'editor')
  if (saved === undefined || !mayEdit) return null
  return (
    <p class="saved-question">
      {texts.changing(saved.name)}{' '}
      <a href={toAddress('/studio/reports', { saved: saved.id })}>{texts.leave}</a>
    </p>
  )
}
