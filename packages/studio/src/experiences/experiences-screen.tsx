import { DraftScreen } from '../draft/draft-screen.tsx'
import { experiences } from '../messages/en/experiences.ts'
import { en } from '../messages/en.ts'
import { ExperiencesRoom } from './experiences-room.tsx'

/** The experiences of a site: what visitors see in place of the default, in order of priority. */
export function ExperiencesScreen() {
  return (
    <DraftScreen title={en.shell.experiences} about={experiences.about}>
      {(room) => <ExperiencesRoom {...room} />}
    </DraftScreen>
  )
}
