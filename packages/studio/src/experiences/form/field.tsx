import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { IssueNotes, useIssues } from './issues.tsx'

/** What a control of a field is given: how it is described, and whether something is wrong with it. */
export interface Described {
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
}

/** A control with its label, what it is for, and what has to be mended at its place in the site config. */
export function Field(props: {
  readonly label: string
  readonly path: string
  readonly about?: string
  readonly children: (described: Described) => ComponentChildren
}) {
  const { label, path, about, children } = props
  const issues = useIssues(path)
  const id = useId()
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what `children` gives
    <label class="field">
      <span class="field-label">{label}</span>
      {children({ 'aria-describedby': id, 'aria-invalid': issues.length > 0 })}
      <span id={id} class="field-about">
        {about && <span class="small muted">{about}</span>}
        <IssueNotes issues={issues} />
      </span>
    </label>
  )
}
