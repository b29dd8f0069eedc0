import { useAct } from '../load/use-act.ts'
import { en } from '../messages/en.ts'
import type { Answer } from '../problem.ts'
import { Modal } from './modal.tsx'
import { ProblemNote } from './problem-note.tsx'

/** Asks before something that others feel is done. It stays open, with the problem, when that did not work. */
export function ConfirmDialog<Value>(props: {
  readonly title: string
  readonly about: string
  /** What the button says: the deed, not "OK". */
  readonly deed: string
  readonly ask: () => Promise<Answer<Value>>
  readonly onDone: (value: Value) => void
  readonly onClose: () => void
}) {
  const { busy, problem, act } = useAct()
  const done = (value: Value) => {
    props.onClose()
    props.onDone(value)
  }
  return (
    <Modal title={props.title} onClose={props.onClose}>
      <p>{props.about}</p>
      {problem && <ProblemNote problem={problem} />}
      <div class="modal-actions">
        <button class="button" type="button" onClick={props.onClose}>
          {en.common.cancel}
        </button>
        <button
          class="button button-main"
          type="button"
          disabled={busy}
          onClick={() => act(props.ask, done)}
        >
          {props.deed}
        </button>
      </div>
    </Modal>
  )
}
