import { DraftScreen } from '../draft/draft-screen.tsx'
import { JOURNEY_DAYS } from '../limits.ts'
import { journey } from '../messages/en/journey.ts'
import { en } from '../messages/en.ts'
import { ShareButton } from '../share/share-button.tsx'
import { toPeriod } from '../shell/period.tsx'
import { JourneyRoom } from './journey-room.tsx'

/** The journey of a site: its stages, how visitors come into them, and who is there. */
export function JourneyScreen() {
  return (
    <DraftScreen
      title={en.shell.journey}
      about={journey.about}
      actions={({ config }) => (
        <ShareButton
          report="journey"
          toPeriod={(now) => toPeriod(JOURNEY_DAYS, now)}
          zone={config.timeZone}
        />
      )}
    >
      {(room) => <JourneyRoom {...room} />}
    </DraftScreen>
  )
}
