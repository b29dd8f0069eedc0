import { DraftScreen } from '../draft/draft-screen.tsx'
import { journey } from '../messages/en/journey.ts'
import { en } from '../messages/en.ts'
import { JourneyRoom } from './journey-room.tsx'

/** The journey of a site: its stages, how visitors come into them, and who is there. */
export function JourneyScreen() {
  return (
    <DraftScreen title={en.shell.journey} about={journey.about}>
      {(room) => <JourneyRoom {...room} />}
    </DraftScreen>
  )
}
