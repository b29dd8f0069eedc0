import { Icon } from '../../elements/icon.tsx'
import { digestTexts as texts } from '../../messages/en/settings-digest.ts'

/** Tells that others changed the plan meanwhile, and how. What was typed here stays until somebody decides. */
export function DigestOvertakenNote(props: {
  readonly changes: readonly string[]
  readonly onCarryOver: () => void
  readonly onTakeTheirs: () => void
}) {
  return (
    <div class="note note-warn" role="alert">
      <Icon name="warning" />
      <div>
        <p class="note-title">{texts.overtaken}</p>
        <ul>
          {props.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        <p>{texts.overtakenAbout}</p>
        <div class="rule-starts">
          <button class="button" type="button" onClick={props.onCarryOver}>
            {texts.carryOver}
          </button>
          <button class="button" type="button" onClick={props.onTakeTheirs}>
            {texts.takeTheirs}
          </button>
        </div>
      </div>
    </div>
  )
}
