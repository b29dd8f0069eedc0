import { useLocation } from 'preact-iso'
import { Choice } from '../elements/choice.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { useLoad } from '../load/use-load.ts'
import { en } from '../messages/en.ts'
import { PageHead } from '../shell/page-head.tsx'
import { createNames } from '../site/names.ts'
import { useSite, useStudio } from '../studio.ts'
import { BadEventsPart } from './bad-events-part.tsx'
import { EventsPart } from './events-part.tsx'

/** What arrives right now, and what was refused and why. */
export function LiveScreen() {
  const { api } = useStudio()
  const site = useSite().id
  const { path, query, route } = useLocation()
  const show = query.show === 'bad' ? 'bad' : 'good'
  const { loaded, reload } = useLoad(site, (signal) => api.loadConfig(site, signal))
  const zone = loaded.kind === 'ready' ? loaded.value.config.timeZone : undefined
  return (
    <>
      <PageHead title={en.live.title} about={zone && en.live.about(zone)}>
        <Choice
          label={en.live.show}
          value={show}
          options={VIEWS}
          onChoose={(value) => route(value === 'bad' ? `${path}?show=bad` : path)}
        />
      </PageHead>
      <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
        {({ config }) =>
          show === 'bad' ? (
            <BadEventsPart zone={config.timeZone} />
          ) : (
            <EventsPart names={createNames(config)} zone={config.timeZone} />
          )
        }
      </LoadedPart>
    </>
  )
}

const VIEWS = [
  { value: 'good', label: en.live.good },
  { value: 'bad', label: en.live.bad },
] as const
