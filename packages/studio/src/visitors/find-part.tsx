import type { SiteConfig } from '@segue/protocol'
import { useLocation } from 'preact-iso'
import { Card } from '../elements/card.tsx'
import { CopyCode } from '../elements/copy-code.tsx'
import { EmptyState } from '../elements/empty-state.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { toCount } from '../format/numbers.ts'
import { useLoad } from '../load/use-load.ts'
import { visitors as texts } from '../messages/en/visitors.ts'
import { en } from '../messages/en.ts'
import { toAddress } from '../shell/to-address.ts'
import { createNames } from '../site/names.ts'
import { useSite, useStudio } from '../studio.ts'
import { FindForm, type Wanted } from './find-form.tsx'
import { VisitorRow } from './visitor-row.tsx'

/** The newest visitors, or those who are looked for; what is looked for stands in the address. */
export function FindPart({ config }: { readonly config: SiteConfig }) {
  const { api } = useStudio()
  const site = useSite().id
  const { route, query } = useLocation()
  const wanted = readWanted(query)
  const key = JSON.stringify([site, wanted])
  const { loaded, reload } = useLoad(key, (signal) =>
    api.ask('GET /api/sites/:site/visitors', { site, query: wanted }, signal),
  )
  const names = createNames(config)
  return (
    <div class="stack">
      <FindForm
        key={key}
        config={config}
        wanted={wanted}
        onFind={(next) => route(toAddress(PATH, next))}
      />
      <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
        {({ known, visitors }) =>
          known === 0 ? (
            <Nobody isAny={Object.keys(wanted).length === 0} />
          ) : (
            <Card
              label={texts.found}
              title={texts.foundTitle(toCount(visitors.length), toCount(known))}
            >
              <p class="small muted">{texts.toldAbout}</p>
              <ol class="visitors">
                {visitors.map((found) => (
                  <VisitorRow
                    key={found.visitor}
                    found={found}
                    names={names}
                    zone={config.timeZone}
                  />
                ))}
              </ol>
            </Card>
          )
        }
      </LoadedPart>
    </div>
  )
}

function Nobody({ isAny }: { readonly isAny: boolean }) {
  if (!isAny) {
    return (
      <EmptyState title={texts.noneFound} why={texts.noneFoundWhy}>
        <a class="button" href={PATH}>
          {texts.showAll}
        </a>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={texts.none} why={texts.noneWhy}>
      <CopyCode text={en.overview.sampleCommand} />
    </EmptyState>
  )
}

function readWanted(query: Readonly<Record<string, string>>): Wanted {
  const { named, segment, stage } = query
  return { ...(named && { named }), ...(segment && { segment }), ...(stage && { stage }) }
}

const PATH = '/studio/visitors'
