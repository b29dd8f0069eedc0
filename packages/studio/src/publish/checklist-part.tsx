import type { SiteConfig } from '@segue/protocol'
import type { DraftComment, Framed, Reports } from '@segue/protocol/api'
import { useMemo } from 'preact/hooks'
import { Icon, type IconName } from '../elements/icon.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { joinAnswers } from '../load/join-answers.ts'
import { useLoad } from '../load/use-load.ts'
import { publishing } from '../messages/en/publishing.ts'
import { useSite, useStudio } from '../studio.ts'
import { type CheckItem, type ChecklistFacts, toChecklist } from './checklist.ts'

const texts = publishing.checklist

/** What to know before it is published: computed while the dialog is open, and never a reason not to publish. */
export function ChecklistPart(props: {
  readonly published: SiteConfig
  readonly config: SiteConfig
}) {
  const { published, config } = props
  const { api } = useStudio()
  const site = useSite().id
  const { loaded, reload } = useLoad(JSON.stringify([site, config]), (signal) =>
    joinAnswers<Pick<ChecklistFacts, 'check'> & Measured>({
      check: api.checkConfig(site, config, signal),
      goals: api.loadReport('goals', { site, signal }),
      display: api.loadReport('display', { site, signal }),
      said: api.ask('GET /api/sites/:site/comments', { site }, signal),
    }),
  )
  return (
    <section class="checklist" aria-label={texts.title}>
      <h3 class="replay-title">{texts.title}</h3>
      <LoadedPart loaded={loaded} onRetry={reload} lines={3}>
        {({ said, ...facts }) => <Items facts={{ ...facts, ...said, published, config }} />}
      </LoadedPart>
    </section>
  )
}

interface Measured {
  readonly goals: Framed<Reports['goals']>
  readonly display: Framed<Reports['display']>
  readonly said: { readonly comments: readonly DraftComment[] }
}

function Items({ facts }: { readonly facts: ChecklistFacts }) {
  const items = useMemo(() => toChecklist(facts), [facts])
  const sorted = ORDER.flatMap((state) => items.filter((item) => item.state === state))
  return (
    <ul class="checks">
      {sorted.map((item) => (
        <li key={item.text} class={`check check-${item.state}`}>
          <Icon name={ICONS[item.state]} />
          <div>
            <span class="hidden-text">{texts.states[item.state]} </span>
            {item.more ? <Opened item={item} more={item.more} /> : item.text}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Opened({ item, more }: { readonly item: CheckItem; readonly more: readonly string[] }) {
  return (
    <details>
      <summary>{item.text}</summary>
      <ul class="check-more">
        {more.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

const ORDER = ['warn', 'good', 'unknown'] as const
const ICONS: Record<CheckItem['state'], IconName> = {
  good: 'done',
  warn: 'warning',
  unknown: 'unknown',
}
