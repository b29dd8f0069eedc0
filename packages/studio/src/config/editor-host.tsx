import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Skeleton } from '../elements/skeleton.tsx'
import { en } from '../messages/en.ts'
import type { PlacedIssue } from './check-text.ts'
import type { Editor } from './create-editor.ts'
import type { Place } from './json-place.ts'

/** Loads the editor when it is first needed and keeps it in step. `jump` is a place to go to, new at each request. */
export function EditorHost(props: {
  readonly text: string
  readonly issues: readonly PlacedIssue[]
  readonly jump: Place | null
  readonly onEdit: (text: string) => void
}) {
  const { text, issues, jump } = props
  const host = useRef<HTMLDivElement>(null)
  const newest = useRef(props)
  newest.current = props
  const [editor, setEditor] = useState<Editor | null>(null)

  useEffect(() => {
    let made: Editor | undefined
    let gone = false
    import('./create-editor.ts').then(({ createEditor }) => {
      if (gone || !host.current) return
      const { text } = newest.current
      const onEdit = (edited: string) => newest.current.onEdit(edited)
      made = createEditor(host.current, { text, label: en.config.editor, onEdit })
      setEditor(made)
    })
    return () => {
      gone = true
      made?.stop()
    }
  }, [])
  // Before paint: a render holds every edit so far, so a text that differs came from outside (a discard, a publication).
  // After paint a fast typist may be ahead of `text`, and setting it would take letters back.
  useLayoutEffect(() => {
    if (editor && editor.readText() !== text) editor.setText(text)
  }, [editor, text])
  useEffect(() => editor?.setIssues(issues), [editor, issues])
  useEffect(() => {
    if (jump) editor?.select(jump)
  }, [editor, jump])

  return (
    <div class="editor">
      {!editor && <Skeleton lines={12} />}
      <div ref={host} class="editor-host" hidden={!editor} />
    </div>
  )
}
