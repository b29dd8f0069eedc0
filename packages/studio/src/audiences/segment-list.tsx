import type { Segment, SiteConfig } from '@segue/protocol'
import { Card } from '../elements/card.tsx'
import { CopyCode } from '../elements/copy-code.tsx'
import { EmptyState } from '../elements/empty-state.tsx'
import { Icon } from '../elements/icon.tsx'
import { audiences } from '../messages/en/audiences.ts'
import { en } from '../messages/en.ts'
import { createNames } from '../site/names.ts'
import { CountNote } from './count-note.tsx'
import { TEMPLATES } from './rule/templates.ts'
import { SegmentRow } from './segment-row.tsx'
import { TemplateList } from './template-list.tsx'
import { useTrial } from './use-trial.ts'
import { usedBy } from './used-by.ts'

/** Every segment with its rule, its visitors, what the linter says and where it is used; below, templates. */
export function SegmentList(props: {
  readonly config: SiteConfig
  readonly onOpen: (segment: string) => void
  readonly onTake: (segment: Segment) => void
  readonly onCreate: () => void
}) {
  const { config, onOpen, onTake, onCreate } = props
  const trial = useTrial(config, { rules: RULES })
  const names = createNames(config)
  const findings = trial.check?.findings ?? []
  const create = (
    <button class="button button-main" type="button" onClick={onCreate}>
      <Icon name="add" />
      {audiences.create}
    </button>
  )
  return (
    <>
      {config.segments.length === 0 ? (
        <EmptyState title={audiences.empty} why={audiences.emptyWhy}>
          <CopyCode text={en.overview.sampleCommand} />
          {create}
        </EmptyState>
      ) : (
        <Card
          label={audiences.segments}
          title={audiences.segmentsTitle(config.segments.length)}
          actions={create}
        >
          <CountNote trial={trial} />
          <ol class="segments" aria-busy={!trial.current}>
            {config.segments.map((segment, index) => (
              <SegmentRow
                key={segment.id}
                segment={segment}
                names={names}
                count={trial.count}
                uses={usedBy(config, segment.id)}
                config={config}
                findings={findings.filter(
                  ({ path }) =>
                    path === `segments[${index}]` || path.startsWith(`segments[${index}].`),
                )}
                onOpen={() => onOpen(segment.id)}
              />
            ))}
          </ol>
        </Card>
      )}
      <TemplateList count={trial.count} config={config} names={names} onTake={onTake} />
    </>
  )
}

const RULES = TEMPLATES.map(({ when }) => when)
