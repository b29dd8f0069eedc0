import type { SiteConfig } from '@segue/protocol'
import { isWholeRun } from '@segue/protocol/api'
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
import { readFunnelQuestion, toStepsText } from './funnel/funnel-question.ts'
import { QuestionButtons } from './question-buttons.tsx'
import { ReportPart } from './report-part.tsx'
import { ChangingNote } from './saved/changing-note.tsx'
import { SavedBar } from './saved/saved-bar.tsx'
import { SavedPart } from './saved/saved-part.tsx'
import { CostsForm } from './segments/costs-form.tsx'
import { useCosts } from './segments/use-costs.ts'
import { readTerms } from './terms/terms.ts'
import { TermsForm } from './terms/terms-form.tsx'
import { toFilters } from './to-filters.ts'
import { readTouchpointQuestion } from './touchpoints/touchpoint-question.ts'
import { TouchpointsForm } from './touchpoints/touchpoints-form.tsx'
import { DRAWN_REPORTS } from './views.ts'

/** The reports, one at a time. Which one, its period and its filters are in the address. */
export function ReportsScreen() {
  const { api } = useStudio()
  const site = useSite().id
  const { path, query, route } = useLocation()
  const { loaded, reload } = useLoad(site, (signal) => api.loadConfig(site, signal))
  const { loaded: list, reload: reloadList } = useLoad(`saved ${site}`, (signal) =>
    api.ask('GET /api/sites/:site/saved-reports', { site }, signal),
  )
  const days = useDays()
  const name = DRAWN_REPORTS.find((known) => known === query.show) ?? 'stages'
  const config = loaded.kind === 'ready' ? loaded.value.config : undefined
  const saved = list.kind === 'ready' ? list.value.saved : []
  const changed = saved.find(({ id }) => id === query.change)
  const [costs, setCosts] = useCosts(changed)
  const isSaved = query.saved !== undefined
  return (
    <>
      <PageHead title={en.shell.reports} about={texts.about}>
        {!isSaved && !isWholeRun(name) && <PeriodChoice />}
        {!isSaved && config && (
          <QuestionButtons
            {...{ report: name, days, zone: config.timeZone, saved }}
            changed={query.change}
            query={toFilters(name, query, { config, costs })}
            onSaved={({ id }) => {
              reloadList()
              route(toAddress(path, { saved: id }))
            }}
          />
        )}
      </PageHead>
      <div class="report-choice">
        <Choice
          label={texts.show}
          value={isSaved ? '' : name}
          options={DRAWN_REPORTS.map((value) => ({ value, label: texts.names[value] }))}
          onChoose={(show) => {
            const { saved, change, ...asked } = query
            route(toAddress(path, { ...asked, show }))
          }}
        />
      </div>
      <SavedBar loaded={list} open={query.saved} onChanged={reloadList} />
      <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
        {({ config }) =>
          isSaved ? (
            <LoadedPart loaded={list} onRetry={reloadList} lines={9}>
              {({ saved }) => (
                <SavedPart
                  key={query.saved}
                  saved={saved.find(({ id }) => id === query.saved)}
                  config={config}
                />
              )}
            </LoadedPart>
          ) : (
            <div class="stack">
              <ChangingNote saved={changed} />
              {name === 'funnel' && <FunnelPart config={config} />}
              {name === 'touchpoints' && <TouchpointsPart config={config} />}
              <TermsForm
                key={`terms ${name}`}
                {...{ report: name, config, terms: readTerms(name, query) }}
                onAsk={(terms) => route(toAddress(path, { ...query, ...terms }))}
              />
              <ReportPart
                key={name}
                {...{ name, config, days }}
                query={toFilters(name, query, { config, costs })}
              />
              {name === 'segments' && (
                <CostsForm key={changed?.id} {...{ config, costs }} onAsk={setCosts} />
              )}
            </div>
          )
        }
      </LoadedPart>
    </>
  )
}

function FunnelPart({ config }: { config: SiteConfig }) {
  const { path, query, route } = useLocation()
  const question = readFunnelQuestion(query, config)
  return (
    <FunnelForm
      key={JSON.stringify(question)}
      question={question}
      onAsk={({ steps, order, hours }) => {
        const asked = { steps: toStepsText(steps), order, hours: String(hours) }
        route(toAddress(path, { ...query, ...asked }))
      }}
    />
  )
}

function TouchpointsPart({ config }: { config: SiteConfig }) {
  const { path, query, route } = useLocation()
  return (
    <TouchpointsForm
      config={config}
      question={readTouchpointQuestion(query, config)}
      onAsk={(question) => route(toAddress(path, { ...query, ...question }))}
    />
  )
}
