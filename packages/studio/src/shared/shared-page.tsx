import type { AnswerOf, ReadSharedReport } from '@segue/protocol/api'
import { toRequest } from '@segue/protocol/api'
import { request } from '../api/request.ts'
import { EmptyState } from '../elements/empty-state.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { Logo } from '../elements/logo.tsx'
import { toMoment } from '../format/dates.ts'
import { useLoad } from '../load/use-load.ts'
import { reports } from '../messages/en/reports.ts'
import { sharedReports } from '../messages/en/shared-reports.ts'
import { toDrawn } from '../reports/drawn-report.tsx'
import { isDrawn } from '../reports/views.ts'

const texts = sharedReports.page

/** One report, for whoever has its link: nothing here leads into the studio. */
export function SharedPage(props: { readonly fetcher: typeof fetch; readonly token: string }) {
  const { fetcher, token } = props
  const { loaded, reload } = useLoad(token, (signal) => {
    const name = 'POST /api/shared-report'
    const call = { ...toRequest(name, { body: { token } }), signal }
    return request<AnswerOf<typeof name>>(fetcher, call)
  })
  return (
    <main class="shared">
      <Logo />
      <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
        {(shared) => <Shared shared={shared} />}
      </LoadedPart>
    </main>
  )
}

function Shared({ shared }: { shared: ReadSharedReport }) {
  const { site, report, answer, named, until } = shared
  const name = isDrawn(report) ? reports.names[report] : report
  const title = texts.title(name, site)
  document.title = title
  return (
    <div class="stack">
      <header>
        <h1 class="page-title">{title}</h1>
        <p class="muted">{texts.about(toMoment(until, answer.zone))}</p>
      </header>
      {isDrawn(report) ? (
        // The answer is that of the report it names.
        (toDrawn(report, answer as never, named) ?? (
          <EmptyState title={reports.empty[report]} why={reports.emptyShared} />
        ))
      ) : (
        <EmptyState title={texts.notDrawn} why={texts.notDrawnWhy} />
      )}
    </div>
  )
}
