import { useLocation } from 'preact-iso'
import { DraftScreen } from '../draft/draft-screen.tsx'
import { visitors } from '../messages/en/visitors.ts'
import { en } from '../messages/en.ts'
import { FindPart } from './find-part.tsx'
import { VisitorPart } from './visitor-part.tsx'

/** Visitors to be found, or the one that the address names. */
export function VisitorsScreen() {
  const { visitor } = useLocation().query
  return (
    <DraftScreen title={en.shell.visitors} about={visitors.about}>
      {(room) =>
        visitor ? (
          <VisitorPart key={visitor} visitor={visitor} {...room} />
        ) : (
          <FindPart config={room.published.config} />
        )
      }
    </DraftScreen>
  )
}
