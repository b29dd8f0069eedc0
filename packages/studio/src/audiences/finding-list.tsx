import type { ConfigFinding } from '@segue/protocol'
import { Icon } from '../elements/icon.tsx'
import { audiences } from '../messages/en/audiences.ts'
import { toWitnessText } from './witness-text.ts'

/** What the linter says, each finding with a visitor who shows it. */
export function FindingList({ findings }: { findings: readonly ConfigFinding[] }) {
  if (findings.length === 0) return null
  return (
    <ul class="findings" aria-label={audiences.findings}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.path} ${finding.text}`} class="note note-warn">
          <Icon name="warning" />
          <div>
            <p>{finding.text}</p>
            <p class="muted">{audiences.witness(toWitnessText(finding.witness))}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
