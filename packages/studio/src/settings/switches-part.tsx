import type { SiteConfig } from '@segue/protocol'
import { includesRole } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { ConfirmDialog } from '../elements/confirm-dialog.tsx'
import { EmptyState } from '../elements/empty-state.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { useAct } from '../load/use-act.ts'
import { settings } from '../messages/en/settings.ts'
import { en } from '../messages/en.ts'
import { useSite, useStudio } from '../studio.ts'
import { ExperienceRow } from './experience-row.tsx'

/** The kill switches: of the whole site, and of each experience that is published. */
export function SwitchesPart(props: {
  readonly experiences: SiteConfig['experiences']
  readonly onChanged: () => void
}) {
  const { api, session } = useStudio()
  const { id: site, off, role } = useSite()
  const { busy, problem, act } = useAct()
  const [asking, setAsking] = useState(false)
  const { experiences, onChanged } = props
  const { switches: texts } = settings
  const may = includesRole(role, 'publisher')
  const setOff = (off: boolean) => api.ask('POST /api/sites/:site/switch', { site, body: { off } })
  return (
    <div class="stack">
      <Card label={texts.siteLabel} title={texts.siteTitle(off)}>
        <p class="card-about">{texts.siteAbout(off)}</p>
        {problem && <ProblemNote problem={problem} />}
        {may ? (
          <div>
            <button
              class={off ? 'button button-main' : 'button button-bad'}
              type="button"
              disabled={busy}
              onClick={() =>
                off
                  ? act(
                      () => setOff(false),
                      () => session.load(),
                    )
                  : setAsking(true)
              }
            >
              {off ? texts.siteOn : texts.siteOff}
            </button>
          </div>
        ) : (
          <p class="small muted">{settings.notAllowedWhy(en.shell.roles.publisher)}</p>
        )}
      </Card>
      {experiences.length === 0 ? (
        <EmptyState title={texts.none} why={texts.noneWhy} />
      ) : (
        <Card
          label={texts.label}
          title={texts.title(countRunning(experiences), experiences.length)}
        >
          <ul class="rows">
            {experiences.map((experience) => (
              <ExperienceRow
                key={experience.id}
                experience={experience}
                may={may}
                onChanged={onChanged}
              />
            ))}
          </ul>
        </Card>
      )}
      {asking && (
        <ConfirmDialog
          title={texts.siteOffTitle}
          about={texts.siteOffAbout}
          deed={texts.siteOff}
          ask={() => setOff(true)}
          onDone={() => session.load()}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

function countRunning(experiences: SiteConfig['experiences']): number {
  return experiences.filter(({ state }) => state === 'running').length
}
