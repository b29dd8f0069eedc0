import { Icon } from '../elements/icon.tsx'
import { audiences } from '../messages/en/audiences.ts'

/** Says why a count is too small or missing: the rule asks for what only browsers know. */
export function UnseenNote({ facts }: { facts: readonly string[] }) {
  if (facts.length === 0) return null
  return (
    <p class="unseen small">
      <Icon name="warning" />
      {audiences.unseen(facts.join(', '))}
    </p>
  )
}
