import { toCount } from '../../format/numbers.ts'
import { conclusions as texts } from '../../messages/en/conclusions.ts'
import type { Names } from '../../site/names.ts'
import { CardPart } from '../card-part.tsx'
import { ConclusionRecord } from './conclusion-record.tsx'
import type { ConclusionRoom } from './conclusion-room.ts'

/** What was decided of an experience, the newest first and the others folded up. */
export function ConclusionPart(props: {
  readonly experience: string
  readonly room: ConclusionRoom
  readonly names: Names
}) {
  const { experience, room, names } = props
  const { published } = room
  const [newest, ...earlier] = room.conclusions.filter((one) => one.experience === experience)
  const isThere = published.config.experiences.some(({ id }) => id === experience)
  return (
    <CardPart title={texts.title}>
      {newest ? (
        <ConclusionRecord conclusion={newest} {...{ published, names }} />
      ) : (
        <p class="small muted">{isThere ? texts.none : texts.gone}</p>
      )}
      {earlier.length > 0 && (
        <details class="judgement-others">
          <summary>{texts.earlier(toCount(earlier.length))}</summary>
          <div class="stack">
            {earlier.map((conclusion) => (
              <ConclusionRecord
                key={conclusion.id}
                conclusion={conclusion}
                {...{ published, names }}
              />
            ))}
          </div>
        </details>
      )}
    </CardPart>
  )
}
