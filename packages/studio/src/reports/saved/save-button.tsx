import { includesRole } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { useSite } from '../../studio.ts'
import { SaveDialog, type SaveProps } from './save-dialog.tsx'

/** Opens the way to keep a question under a name, for those who may. */
export function SaveButton(props: SaveProps) {
  const [isOpen, setOpen] = useState(false)
  if (!includesRole(useSite().role, 'editor')) return null
  return (
    <>
      <button class="button" type="button" onClick={() => setOpen(true)}>
        {texts.save}
      </button>
      {isOpen && <SaveDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
