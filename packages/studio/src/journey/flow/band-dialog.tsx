import type { SiteConfig } from '@segue/protocol'
import { toPeopleSentence } from '../../audiences/rule/people-sentence.ts'
import { Modal } from '../../elements/modal.tsx'
import { journey } from '../../messages/en/journey.ts'
import { en } from '../../messages/en.ts'
import { createNames } from '../../site/names.ts'
import type { BandSegment } from './to-band-segment.ts'

const { segment: texts } = journey

/** Says what a band says as a rule, how near the rule comes, and makes a segment of it. */
export function BandDialog(props: {
  /** What the band is and whom it counts. */
  readonly band: string
  readonly made: BandSegment
  readonly config: SiteConfig
  readonly onMake: () => void
  readonly onClose: () => void
}) {
  const { band, made, config, onMake, onClose } = props
  return (
    <Modal title={texts.title} onClose={onClose}>
      <p class="drawing-told">{band}</p>
      <p>{toPeopleSentence(made.segment.when, createNames(config))}.</p>
      <p class="small muted">{texts.kinds[made.kind]}</p>
      <div class="modal-actions">
        <button class="button" type="button" onClick={onClose}>
          {en.common.cancel}
        </button>
        <button class="button button-main" type="button" onClick={onMake}>
          {texts.make}
        </button>
      </div>
    </Modal>
  )
}
