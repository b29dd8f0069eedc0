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

/** The way out of a form, named by where it leads, beside the way between its steps. */
export function FormTools(props: {
  readonly steps: Way
  readonly back: string
  readonly onBack: () => void
}) {
  return (
    <>
      <button class="button" type="button" onClick={props.onBack}>
        <Icon name="back" />
        {props.back}
      </button>
      <UndoTools {...props.steps} />
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
