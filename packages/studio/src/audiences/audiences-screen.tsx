import { DraftScreen } from '../draft/draft-screen.tsx'
import { audiences } from '../messages/en/audiences.ts'
import { en } from '../messages/en.ts'
import { AudiencesRoom } from './audiences-room.tsx'

/** The segments of a site: who is in them, and how they are told. */
export function AudiencesScreen() {
  return (
    <DraftScreen title={en.shell.audiences} about={audiences.about}>
      {(room) => <AudiencesRoom {...room} />}
    </DraftScreen>
  )
}
