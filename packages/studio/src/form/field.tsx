import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { IssueNotes, useIssues } from './issues.tsx'

/** What a control of a field is given: its id, how it is described, and whether something is wrong with it. */
export interface Described {
  readonly id: string
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
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-about`, 'aria-invalid': issues.length > 0 })}
      <span id={`${id}-about`} class="field-about">
        {about && <span class="small muted">{about}</span>}
        <IssueNotes issues={issues} />
      </span>
    </div>
  )
}
