import type { Invitation, SiteUser } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { toMoment } from '../format/dates.ts'
import { joinAnswers } from '../load/join-answers.ts'
import { useLoad } from '../load/use-load.ts'
import { useSite, useStudio } from '../studio.ts'
import { InvitationsCard } from './invitations-card.tsx'
import { InviteCard } from './invite-card.tsx'
import { type HandedOn, LinkNote } from './link-note.tsx'
import { PeopleCard } from './people-card.tsx'

/** Who works on the site, who shall, and links to hand on. */
export function PeoplePart({ zone }: { zone: string }) {
  const { api } = useStudio()
  const site = useSite().id
  const [link, setLink] = useState<HandedOn | null>(null)
  const { loaded, reload } = useLoad(site, (signal) =>
    joinAnswers<{
      people: { users: readonly SiteUser[] }
      open: { invitations: readonly Invitation[] }
    }>({
      people: api.ask('GET /api/sites/:site/users', { site }, signal),
      open: api.ask('GET /api/sites/:site/invitations', { site }, signal),
    }),
  )
  return (
    <div class="stack">
      {link && (
        <LinkNote made={link} until={toMoment(link.until, zone)} onClose={() => setLink(null)} />
      )}
      <LoadedPart loaded={loaded} onRetry={reload}>
        {({ people, open }) => (
          <div class="stack">
            <PeopleCard users={people.users} onChanged={reload} onLink={setLink} />
            <div class="columns">
              <InviteCard onChanged={reload} onLink={setLink} />
              <InvitationsCard invitations={open.invitations} zone={zone} onChanged={reload} />
            </div>
          </div>
        )}
      </LoadedPart>
    </div>
  )
}
