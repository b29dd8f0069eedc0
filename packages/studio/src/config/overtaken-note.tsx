import type { PublishedSummary } from '@segue/protocol/api'
import { Icon } from '../elements/icon.tsx'
import { en } from '../messages/en.ts'

/** Tells that somebody else published meanwhile. The text is kept; comparing takes their version as the new base. */
export function OvertakenNote(props: {
  readonly published: PublishedSummary
  readonly base: number
  readonly onRebase: () => void
}) {
  const { version, by } = props.published
  return (
    <div class="note note-warn" role="alert">
      <Icon name="warning" />
      <div>
        <p class="note-title">{en.config.overtaken(by, version)}</p>
        <p>{en.config.overtakenAbout(props.base, version)}</p>
        <button class="button" type="button" onClick={props.onRebase}>
          {en.config.rebase(version)}
        </button>
      </div>
    </div>
  )
}
