import type { Issue } from '@segue/protocol'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Hands what has to be mended in the site config to the fields that it is about. */
export const IssuesContext = createContext<readonly Issue[]>([])

/** The issues of a place in the site config: `experiences[0].goal`, and of what is within it unless `isExact`. */
export function useIssues(path: string, isExact = false): readonly Issue[] {
  const issues = useContext(IssuesContext)
  return issues.filter((issue) => {
    if (issue.path === path) return true
    return !isExact && (issue.path.startsWith(`${path}.`) || issue.path.startsWith(`${path}[`))
  })
}

/** What is wrong at one place, and what to do. */
export function IssueNotes(props: { readonly issues: readonly Issue[]; readonly id?: string }) {
  const { issues, id } = props
  if (issues.length === 0) return null
  return (
    <span id={id} class="field-issues">
      {issues.map(({ code, path, remedy }) => (
        <span key={`${code} ${path}`} class="field-issue">
          {remedy} <span class="muted">{code}</span>
        </span>
      ))}
    </span>
  )
}
