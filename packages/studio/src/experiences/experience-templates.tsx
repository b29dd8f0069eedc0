import type { Experience } from '@segue/protocol'
import { Card } from '../elements/card.tsx'
import { experiences as texts } from '../messages/en/experiences.ts'
import { EXPERIENCE_TEMPLATES, toNewExperience } from './new-experience.ts'

/** Ready experiences. Taking one makes it an experience to be edited. */
export function ExperienceTemplates({ onTake }: { onTake: (experience: Experience) => void }) {
  return (
    <Card label={texts.templates} title={texts.templatesTitle}>
      <ul class="templates">
        {EXPERIENCE_TEMPLATES.map((id) => {
          const words = texts.template[id]
          return (
            <li key={id} class="template">
              <h3 class="segment-name">{words.name}</h3>
              <p class="small">{words.about}</p>
              <div class="template-foot">
                <button
                  class="button"
                  type="button"
                  aria-label={texts.takeOf(words.name)}
                  onClick={() => onTake(toNewExperience(id, words))}
                >
                  {texts.take}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
