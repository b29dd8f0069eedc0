import { en } from '../messages/en.ts'
import { CopyCode } from './copy-code.tsx'

/** A text that nobody can see again: a link, a key. Announced, and gone when the person says so. */
export function ShownOnce(props: {
  readonly title: string
  readonly about: string
  readonly text: string
  readonly onClose: () => void
}) {
  return (
    <div class="note note-good" role="status">
      <div>
        <p class="note-title">{props.title}</p>
        <p>{props.about}</p>
        <CopyCode text={props.text} />
        <button class="button" type="button" onClick={props.onClose}>
          {en.common.done}
        </button>
      </div>
    </div>
  )
}
