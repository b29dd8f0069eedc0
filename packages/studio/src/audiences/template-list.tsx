import type { Segment, SiteConfig } from '@segue/protocol'
import type { AudienceCount } from '@segue/protocol/api'
import { Card } from '../elements/card.tsx'
import { audiences } from '../messages/en/audiences.ts'
import type { Names } from '../site/names.ts'
import { toPeopleSentence } from './rule/people-sentence.ts'
import { TEMPLATES } from './rule/templates.ts'
import { toShareText } from './share-text.ts'

/** Ready segments with whom they would match here. Taking one makes it a segment to be edited. */
export function TemplateList(props: {
  readonly count: AudienceCount | undefined
  readonly config: SiteConfig
  readonly names: Names
  readonly onTake: (segment: Segment) => void
}) {
  const { count, config, names, onTake } = props
  return (
    <Card label={audiences.templates} title={audiences.templatesTitle}>
      <ul class="templates">
        {TEMPLATES.map(({ id, when }, index) => {
          const [name, description] = audiences.template[id]
          return (
            <li key={id} class="template">
              <h3 class="segment-name">{name}</h3>
              <p class="small">{description}</p>
              <p class="small muted">{toPeopleSentence(when, names)}</p>
              <div class="template-foot">
                <span class="segment-count">
                  {toShareText(count?.rules[index], {
                    all: count?.visitors ?? 0,
                    rule: when,
                    config,
                  })}
                </span>
                <button
                  class="button"
                  type="button"
                  aria-label={audiences.takeOf(name)}
                  onClick={() => onTake({ id, name, description, when })}
                >
                  {audiences.take}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
