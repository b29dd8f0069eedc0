import { Icon } from '../elements/icon.tsx'
import { audiences } from '../messages/en/audiences.ts'
import type { Steps } from './use-steps.ts'

/** The way back and forth between the steps of editing. */
export function UndoTools({ undo, redo }: Way) {
  return (
    <>
      <button class="button" type="button" disabled={!undo} onClick={undo}>
        <Icon name="undo" />
        {audiences.builder.undo}
      </button>
      <button class="button" type="button" disabled={!redo} onClick={redo}>
        <Icon name="redo" />
        {audiences.builder.redo}
      </button>
    </>
  )
}

/** Control (or Command) and Z; with Shift, or Control and Y, the other way. */
export function listenForUndo(event: KeyboardEvent, { undo, redo }: Way): void {
  if (!event.ctrlKey && !event.metaKey) return
  const key = event.key.toLowerCase()
  const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined
  if (!act) return
  event.preventDefault()
  act()
}

type Way = Pick<Steps<unknown>, 'undo' | 'redo'>
