import type { SharedName } from '@segue/protocol/api'
import type { ComponentChildren } from 'preact'
import { Icon } from '../elements/icon.tsx'
import { en } from '../messages/en.ts'
import { ShareButton } from '../share/share-button.tsx'
import { PageHead } from './page-head.tsx'
import { PeriodChoice, toPeriod, useDays } from './period.tsx'

/** The head of a screen about the last days: which days, a link that shows the same, and everything once more. */
export function PeriodHead(props: {
  readonly title: string
  readonly about: string | undefined
  /** What a link shows. */
  readonly report: SharedName
  /** Of the site; undefined while it is not known, and nothing can be shared. */
  readonly zone: string | undefined
  readonly reload: () => void
  /** What stands before all of this. */
  readonly children?: ComponentChildren
}) {
  const { title, about, report, zone, reload, children } = props
  const days = useDays()
  return (
    <PageHead title={title} about={about}>
      {children}
      <PeriodChoice />
      {zone !== undefined && (
        <ShareButton report={report} toPeriod={(now) => toPeriod(days, now)} zone={zone} />
      )}
      <button class="button" type="button" onClick={reload}>
        <Icon name="reload" />
        {en.common.reload}
      </button>
    </PageHead>
  )
}
