import { Card } from '../elements/card.tsx'
import { en } from '../messages/en.ts'
import { EditorHost } from './editor-host.tsx'
import type { Place } from './json-place.ts'
import type { Checked } from './use-check.ts'
import type { Editing } from './use-draft.ts'

/** The text being edited, and the ways to publish or discard it. */
export function EditorCard(props: {
  readonly draft: Editing
  readonly checked: Checked
  readonly ready: boolean
  readonly jump: Place | null
  readonly onPublish: () => void
}) {
  const { draft, checked, ready, jump, onPublish } = props
  return (
    <Card
      label={en.config.editorLabel(draft.base)}
      title={draft.changed ? en.config.changedTitle : en.config.unchangedTitle}
      actions={
        <>
          <button class="button" type="button" disabled={!draft.changed} onClick={draft.discard}>
            {en.config.discard}
          </button>
          <button class="button button-main" type="button" disabled={!ready} onClick={onPublish}>
            {en.config.publishAsk}
          </button>
        </>
      }
    >
      <EditorHost
        text={draft.text}
        issues={checked.check.ok ? checked.check.issues : NONE}
        jump={jump}
        onEdit={draft.edit}
      />
      <p class="small muted">{en.config.keys}</p>
    </Card>
  )
}

/** One list for all times without issues: the editor is told only when they change. */
const NONE: readonly [] = []
