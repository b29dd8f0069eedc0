import { useEffect, useState } from 'preact/hooks'
import { toCount } from '../format/numbers.ts'
import { FIRST_EVENT_MS } from '../limits.ts'
import { groupBadEvents } from '../live/group-bad-events.ts'
import { useLoad } from '../load/use-load.ts'
import { install as texts } from '../messages/en/install.ts'
import { useSite, useStudio } from '../studio.ts'

/** What may keep events away, once a minute has gone by without any: refused ones, which are known, come first. */
export function LateCauses() {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), FIRST_EVENT_MS)
    return () => clearTimeout(timer)
  }, [])
  return isLate ? <Causes /> : null
}

function Causes() {
  const { api } = useStudio()
  const { id: site, origins, key } = useSite()
  const { loaded } = useLoad(site, (signal) => api.loadBadEvents(site, signal))
  const groups = loaded.kind === 'ready' ? groupBadEvents(loaded.value.events) : []
  const refused = groups.reduce((sum, { count }) => sum + count, 0)
  const codes = [...new Set(groups.map(({ code }) => code))].join(', ')
  const { causes } = texts
  return (
    <div role="status">
      <p>{texts.late}</p>
      <ul class="causes">
        {refused > 0 && (
          <li>
            {texts.refused(toCount(refused), codes)}{' '}
            <a href="/studio/live?show=bad">{texts.seeRefused}</a>
          </li>
        )}
        <li>{causes.origin(origins.join(', '))}</li>
        <li>{causes.key(key)}</li>
        <li>{causes.blocked}</li>
        <li>{causes.consent}</li>
      </ul>
    </div>
  )
}
