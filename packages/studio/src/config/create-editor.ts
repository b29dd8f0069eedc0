import { json } from '@codemirror/lang-json'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { basicSetup } from 'codemirror'
import type { PlacedIssue } from './check-text.ts'
import type { Place } from './json-place.ts'

/** The editor as the rest of the studio uses it. */
export interface Editor {
  readText(): string
  /** Replaces the whole text; not reported as an edit. */
  setText(text: string): void
  setIssues(issues: readonly PlacedIssue[]): void
  /** Selects a place, scrolls to it and takes the focus. */
  select(place: Place): void
  stop(): void
}

/**
 * Puts a JSON editor into `host`. It lives in a shadow root: there CodeMirror adopts its style sheets, while in the
 * document it would insert a `<style>`, which the studio's Content-Security-Policy forbids.
 */
export function createEditor(
  host: HTMLElement,
  options: { text: string; label: string; onEdit: (text: string) => void },
): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  let told = true
  const view = new EditorView({
    parent: root,
    root,
    doc: options.text,
    extensions: [
      basicSetup,
      json(),
      lintGutter(),
      LOOK,
      syntaxHighlighting(COLOURS),
      // An editable element takes the focus anyway; `tabindex` says so to those who read attributes only.
      EditorView.contentAttributes.of({ 'aria-label': options.label, tabindex: '0' }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged && told) options.onEdit(state.doc.toString())
      }),
    ],
  })
  return {
    readText: () => view.state.doc.toString(),
    setText(text) {
      told = false
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
      told = true
    },
    setIssues(issues) {
      view.dispatch(setDiagnostics(view.state, toDiagnostics(issues, view.state.doc.length)))
    },
    select({ from, to }) {
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true })
      view.focus()
    },
    stop: () => view.destroy(),
  }
}

function toDiagnostics(issues: readonly PlacedIssue[], length: number): Diagnostic[] {
  return issues.map(({ from, to, expected, received, remedy }) => ({
    from: Math.min(from, length),
    to: Math.min(to, length),
    severity: 'error',
    message: `Expected ${expected}, received ${received}. ${remedy}`,
  }))
}

const LOOK = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: 'var(--text-s)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    color: 'var(--ink-soft)',
    backgroundColor: 'var(--surface)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--active-line)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'var(--selection)' },
  '.cm-panels, .cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--sunken)',
    borderColor: 'var(--line)',
  },
  '.cm-foldPlaceholder': { color: 'var(--ink-soft)', backgroundColor: 'var(--sunken)' },
})

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-key)' },
  { tag: tags.string, color: 'var(--code-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-value)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--ink-soft)' },
])
