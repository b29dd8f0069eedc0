import type { AnswerOf, ReadSharedReport } from '@segue/protocol/api'
import { toRequest } from '@segue/protocol/api'
import { request } from '../api/request.ts'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { Logo } from '../elements/logo.tsx'
import { toMoment } from '../format/dates.ts'
import { useLoad } from '../load/use-load.ts'
import { sharedReports } from '../messages/en/shared-reports.ts'
import { toTermsText } from '../reports/terms/terms-text.ts'
import { toSharedName } from '../share/to-shared-name.ts'
import { SharedParts } from './shared-parts.tsx'

const texts = sharedReports.page

/** One report or screen, for whoever has its link: nothing here leads into the studio. */
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
  const { site, report, query, until } = shared
  const terms = toTermsText(query, '')
  const title = texts.title(toSharedName(report), site)
  document.title = title
  const [answer] = Object.values(shared.answers)
  return (
    <div class="stack">
      <header>
        <h1 class="page-title">{title}</h1>
        {answer && <p class="muted">{texts.about(toMoment(until, answer.zone))}</p>}
        {terms && <p class="saved-question">{terms}</p>}
      </header>
      <SharedParts shared={shared} />
    </div>
  )
}
