import { includesRole, type Role } from '@segue/protocol/api'
import { useLocation } from 'preact-iso'
import { Choice } from '../elements/choice.tsx'
import { EmptyState } from '../elements/empty-state.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { useLoad } from '../load/use-load.ts'
import { settings } from '../messages/en/settings.ts'
import { en } from '../messages/en.ts'
import { PageHead } from '../shell/page-head.tsx'
import { useSite, useStudio } from '../studio.ts'
import { ActivityPart } from './activity-part.tsx'
import { DigestPart } from './digest/digest-part.tsx'
import { KeysPart } from './keys-part.tsx'
import { LooksPart } from './looks/looks-part.tsx'
import { PeoplePart } from './people-part.tsx'
import { SitePart } from './site/site-part.tsx'
import { SwitchesPart } from './switches-part.tsx'
import { WebhooksPart } from './webhooks/webhooks-part.tsx'

/**
 * What belongs to the site and to no version of its config: people, keys, origins, webhooks, the digest, the audit log,
 * looks at visitors, switches.
 */
export function SettingsScreen() {
  const { api } = useStudio()
  const { id: site, role } = useSite()
  const { path, query, route } = useLocation()
  const { loaded, reload } = useLoad(site, (signal) => api.loadConfig(site, signal))
  const part = PARTS.find((known) => known === query.show) ?? 'people'
  const needed: Role = part === 'switches' ? 'viewer' : 'admin'
  return (
    <>
      <PageHead title={en.settingsTitle} about={settings.about}>
        <Choice
          label={settings.show}
          value={part}
          options={PARTS.map((value) => ({ value, label: settings.parts[value] }))}
          onChoose={(value) => route(`${path}?show=${value}`)}
        />
      </PageHead>
      {includesRole(role, needed) ? (
        <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
          {({ config }) => {
            const zone = config.timeZone
            if (part === 'people') return <PeoplePart zone={zone} />
            if (part === 'keys') return <KeysPart zone={zone} />
            if (part === 'site') return <SitePart />
            if (part === 'webhooks') return <WebhooksPart zone={zone} />
            if (part === 'digest') return <DigestPart zone={zone} />
            if (part === 'activity') return <ActivityPart zone={zone} />
            if (part === 'looks') return <LooksPart zone={zone} />
            return <SwitchesPart experiences={config.experiences} onChanged={reload} />
          }}
        </LoadedPart>
      ) : (
        <EmptyState
          title={settings.notAllowed(en.shell.roles[needed])}
          why={settings.notAllowedWhy(en.shell.roles[needed])}
        />
      )}
    </>
  )
}

const PARTS = [
  ...(['people', 'keys', 'site', 'webhooks', 'digest'] as const),
  ...(['activity', 'looks', 'switches'] as const),
] as const
