import type { Experience } from '@segue/protocol'
import { DraftBar } from '../draft/draft-bar.tsx'
import type { DraftRoomProps } from '../draft/draft-screen.tsx'
import { useSiteDraft } from '../draft/site-draft.ts'
import { useOpened } from '../draft/use-opened.ts'
import { useVocabulary } from '../draft/use-vocabulary.ts'
import { freeIdIn, putNamed } from '../site/named-list.ts'
import { useSite } from '../studio.ts'
import { ExperienceList } from './experience-list.tsx'
import { ExperienceForm } from './form/experience-form.tsx'

/** The list of experiences or, for one of them, the form; and above both what becomes of what was edited. */
export function ExperiencesRoom(props: DraftRoomProps) {
  const { published, onChanged } = props
  const draft = useSiteDraft(useSite().id, props, onChanged)
  const words = useVocabulary()
  const [opened, setOpened] = useOpened()
  const list = draft.config.experiences
  const experience = list.find(({ id }) => id === opened)

  function put(next: Experience, former?: string) {
    draft.edit({ ...draft.config, experiences: putNamed(list, next, former) })
    setOpened(next.id)
  }

  return (
    <div class="stack">
      <DraftBar draft={draft} published={published} />
      {experience ? (
        <ExperienceForm
          experience={experience}
          config={draft.config}
          published={published.config.experiences.find(({ id }) => id === experience.id)}
          words={words}
          onBack={() => setOpened(null)}
          onChange={(next) => put(next, experience.id)}
        />
      ) : (
        <ExperienceList
          config={draft.config}
          onChange={draft.edit}
          onOpen={setOpened}
          onTake={(wanted) => put({ ...wanted, id: freeIdIn(list, wanted.id) })}
        />
      )}
    </div>
  )
}
