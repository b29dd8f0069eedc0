import type { SavedReport } from '@segue/protocol/api'
import { Icon } from '../../elements/icon.tsx'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { toQuestionText } from './to-question-text.ts'

/** Tells who gave a saved report another question meanwhile, and which. */
export function OvertakenNote({ saved }: { readonly saved: SavedReport }) {
  return (
    <div class="note note-warn" role="alert">
      <Icon name="warning" />
      <div>
        <p class="note-title">{texts.overtaken(saved.name, saved.by)}</p>
        <p>{texts.overtakenAbout(toQuestionText(saved))}</p>
      </div>
    </div>
  )
}
