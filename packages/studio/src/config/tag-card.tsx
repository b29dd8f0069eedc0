import { Card } from '../elements/card.tsx'
import { CopyCode } from '../elements/copy-code.tsx'
import { en } from '../messages/en.ts'
import { useSite } from '../studio.ts'
import { toSiteTag, toTagCommand } from './site-tag.ts'

/** What to paste into the site, and from which origins events are taken. The studio comes from the collector itself. */
export function TagCard() {
  const { id, key, origins } = useSite()
  return (
    <Card label={en.config.tag} title={en.config.tagTitle}>
      <CopyCode text={toSiteTag(location.origin, key)} />
      <p class="small muted">{en.config.tagOthers}</p>
      <CopyCode text={toTagCommand(location.origin, id)} />
      <p class="small muted">{en.config.tagOrigins(origins.join(', '))}</p>
    </Card>
  )
}
