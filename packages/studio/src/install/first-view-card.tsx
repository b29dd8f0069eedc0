import { Card } from '../elements/card.tsx'
import { toMoment } from '../format/dates.ts'
import { useLiveEvents } from '../live/use-live-events.ts'
import { install as texts } from '../messages/en/install.ts'
import { useSite } from '../studio.ts'
import { LateCauses } from './late-causes.tsx'

/** Waits for the first event, tells when it came, and after a minute what may keep it away. */
export function FirstViewCard(props: { readonly zone: string; readonly onShow: () => void }) {
  const { zone, onShow } = props
  const [newest] = useLiveEvents(useSite().id).list.shown
  const title = newest ? texts.seen(newest.event.page.path) : texts.waiting
  return (
    <Card label={texts.label} title={<span role="status">{title}</span>}>
      {newest ? (
        <>
          <p>{texts.seenAbout(newest.event.type, toMoment(newest.receivedAt, zone))}</p>
          <div class="rule-starts">
            <button class="button button-main" type="button" onClick={onShow}>
              {texts.show}
            </button>
            <a class="button" href="/studio/live">
              {texts.live}
            </a>
          </div>
        </>
      ) : (
        <>
          <p class="card-about">{texts.waitingAbout}</p>
          <LateCauses />
        </>
      )}
    </Card>
  )
}
