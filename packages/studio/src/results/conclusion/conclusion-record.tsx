import type { Conclusion, PublishedVersion } from '@segue/protocol/api'
import { CopyCode } from '../../elements/copy-code.tsx'
import { toMoment } from '../../format/dates.ts'
import { toCount } from '../../format/numbers.ts'
import { conclusions as texts } from '../../messages/en/conclusions.ts'
import { toAddress } from '../../shell/to-address.ts'
import type { Names } from '../../site/names.ts'
import { GoalTable } from '../goal-table.tsx'
import { toDeveloperText } from './to-developer-text.ts'
import { toJudgedThen, toVerdict } from './to-verdict.ts'

/** One decision: what, by whom, when and why, and the figures that stood then. */
export function ConclusionRecord(props: {
  readonly conclusion: Conclusion
  readonly published: PublishedVersion
  readonly names: Names
}) {
  const { conclusion, published, names } = props
  const { experience, kind, variant, found, note } = conclusion
  const { config } = published
  const what = texts.kinds[kind]
  const verdict = toVerdict(toJudgedThen(conclusion), names)
  const moment = toMoment(conclusion.at, config.timeZone)
  const isThere = config.experiences.some(({ id }) => id === experience)
  const spec =
    kind === 'hand_over' && variant !== undefined
      ? toDeveloperText(config, { experience, variant, verdict })
      : undefined
  return (
    <article class="conclusion">
      <p>
        <strong>
          {variant === undefined ? what : texts.told(what, names.arm(experience, variant))}
        </strong>
      </p>
      <p class="small muted">{texts.by(conclusion.by, moment, toCount(conclusion.version))}</p>
      {note && <p class="comment-text">{note}</p>}
      <p class="small">{texts.saidThen(verdict)}</p>
      {found?.goal && (
        <GoalTable
          label={texts.figures(names.experience(experience))}
          goals={[found.goal]}
          result={{ experience }}
          names={names}
          currency={config.currency}
        />
      )}
      {spec && (
        <details class="judgement-others">
          <summary>{texts.spec}</summary>
          <CopyCode text={spec} />
        </details>
      )}
      {isThere && (kind === 'promote' || kind === 'roll_back') && (
        <p>
          <a class="button" href={toAddress('/studio/experiences', { open: experience })}>
            {texts.toDraft}
          </a>
        </p>
      )}
    </article>
  )
}
