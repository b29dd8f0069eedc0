import { en } from '../messages/en.ts'
import { CopyCode } from './copy-code.tsx'

/** A text that nobody can see again: a link, a key. Announced, and gone when the person says so. */
export function ShownOnce(props: {
  readonly title: string
  /** What there is to know about it, a paragraph each. */
  readonly about: readonly string[]
  readonly text: string
  /** `warn` where something went another way than was asked for; else `good`. */
  readonly tone?: 'good' | 'warn'
  /** What the text is folded up under, where it is seldom needed. */
  readonly foldedAs?: string
  readonly onClose: () => void
}) {
  const { title, about, text, tone = 'good', foldedAs, onClose } = props
  const code = <CopyCode text={text} />
  return (
    <div class={`note note-${tone}`} role="status">
      <div>
        <p class="note-title">{title}</p>
        {about.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {foldedAs === undefined ? (
          code
        ) : (
          <details>
            <summary>{foldedAs}</summary>
            {code}
          </details>
        )}
        <button class="button" type="button" onClick={onClose}>
          {en.common.done}
        </button>
      </div>
    </div>
  )
}
