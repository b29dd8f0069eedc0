import { ProblemNote } from '../elements/problem-note.tsx'
import { en } from '../messages/en.ts'
import type { PlacedIssue } from './check-text.ts'
import type { Place } from './json-place.ts'
import type { Checked } from './use-check.ts'

/** What has to be mended before the text can be published; each entry leads to its line. */
export function IssueList(props: {
  readonly checked: Checked
  readonly onJump: (place: Place) => void
}) {
  const { check, current } = props.checked
  if (!check.ok) return <ProblemNote problem={check.problem} />
  const { issues } = check
  return (
    <div class="issues" aria-busy={!current}>
      <p class="issues-state" role="status">
        {current ? en.config.issues(issues.length) : en.config.checking}
      </p>
      <ol class="issues-list">
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.path} ${issue.from}`}>
            <button class="issue" type="button" onClick={() => props.onJump({ ...issue })}>
              <IssueText issue={issue} />
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}

function IssueText({ issue }: { issue: PlacedIssue }) {
  return (
    <>
      <span class="issue-head">
        <span class="chip chip-bad">{en.config.line(issue.line)}</span>
        {issue.path && <code class="issue-path">{issue.path}</code>}
      </span>
      <span class="issue-text">{en.config.issueText(issue.expected, issue.received)}</span>
      <span class="issue-text muted">{issue.remedy}</span>
      <span class="small muted">{issue.code}</span>
    </>
  )
}
