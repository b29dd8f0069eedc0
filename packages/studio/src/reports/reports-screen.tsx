import type { SiteConfig } from '@segue/protocol'
import { useLocation } from 'preact-iso'
import { Choice } from '../elements/choice.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { useLoad } from '../load/use-load.ts'
import { reports as texts } from '../messages/en/reports.ts'
import { en } from '../messages/en.ts'
import { PageHead } from '../shell/page-head.tsx'
import { PeriodChoice, useDays } from '../shell/period.tsx'
import { toAddress } from '../shell/to-address.ts'
import { useSite, useStudio } from '../studio.ts'
import { FunnelForm } from './funnel/funnel-form.tsx'
import { readFunnelQuestion } from './funnel/funnel-question.ts'
import { ReportPart } from './report-part.tsx'
import { DRAWN_REPORTS, type DrawnReport } from './views.ts'

/** The reports, one at a time. Which one, its period and its filters are in the address. */
export function ReportsScreen() {
  const { api } = useStudio()
  const site = useSite().id
  const { path, query, route } = useLocation()
  const { loaded, reload } = useLoad(site, (signal) => api.loadConfig(site, signal))
  const name = DRAWN_REPORTS.find((known) => known === query.show) ?? 'stages'
  return (
    <>
      <PageHead title={en.shell.reports} about={texts.about}>
        <PeriodChoice />
      </PageHead>
      <div class="report-choice">
        <Choice
          label={texts.show}
          value={name}
          options={DRAWN_REPORTS.map((value) => ({ value, label: texts.names[value] }))}
          onChoose={(show) => route(toAddress(path, { ...query, show }))}
        />
      </div>
      <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
        {({ config }) => <Report key={name} name={name} config={config} />}
      </LoadedPart>
    </>
  )
}

function Report({ name, config }: { name: DrawnReport; config: SiteConfig }) {
  const days = useDays()
  const { path, query, route } = useLocation()
  if (name !== 'funnel') return <ReportPart {...{ name, config, days }} query={NO_FILTERS} />
  const question = readFunnelQuestion(query, config)
  const asked = { ...question, steps: question.steps.join(',') }
  return (
    <div class="stack">
      <FunnelForm
        key={asked.steps}
        question={question}
        onAsk={(next) =>
          route(
            toAddress(path, {
              ...{ ...query, order: next.order, hours: String(next.hours) },
              steps: next.steps.join(','),
            }),
          )
        }
      />
      <ReportPart {...{ name, config, days }} query={asked} />
    </div>
  )
}

const NO_FILTERS = {}
