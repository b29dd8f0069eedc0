import type { Conclusion, PublishedVersion } from '@segue/protocol/api'
import { Card } from '../elements/card.tsx'
import { Icon } from '../elements/icon.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { joinAnswers } from '../load/join-answers.ts'
import { useLoad } from '../load/use-load.ts'
import { attention as texts } from '../messages/en/attention.ts'
import { toDecided } from '../results/conclusion/to-decided.ts'
import { toPeriod, useDays } from '../shell/period.tsx'
import { createNames } from '../site/names.ts'
import { useSite, useStudio } from '../studio.ts'
import { type AttentionReports, findAttention } from './find-attention.ts'

/** What needs attention on the site, each with the way to do something about it. */
export function AttentionPart() {
  const { api, edges } = useStudio()
  const site = useSite().id
  const days = useDays()
  const { loaded, reload } = useLoad(`${site} ${days}`, (signal) => {
    const question = { site, period: toPeriod(days, edges.now()), signal }
    return joinAnswers<AttentionData>({
      published: api.loadConfig(site, signal),
      concluded: api.ask('GET /api/sites/:site/conclusions', { site }, signal),
      experiments: api.loadReport('experiments', { site, signal }),
      quality: api.loadReport('quality', question),
      health: api.loadReport('segment-health', question),
    })
  })
  return (
    <LoadedPart loaded={loaded} onRetry={reload} lines={3}>
      {({ published: { config }, concluded, ...reports }) => {
        const running = config.experiences.filter(({ state }) => state === 'running')
        const items = findAttention(reports, {
          names: createNames(config),
          running: new Set(running.map(({ id }) => id)),
          decided: new Set(toDecided(concluded.conclusions).keys()),
        })
        const pressing = items.filter(({ kind }) => kind !== 'idea').length
        return (
          <Card label={texts.label} title={texts.title(pressing)}>
            {pressing === 0 && <p class="card-about">{texts.none}</p>}
            <ul class="rows">
              {items.map(({ kind, text, address, way }) => (
                <li key={text} class={`row attention attention-${kind}`}>
                  <span>
                    <Icon name={ICONS[kind]} />
                    {text}
                  </span>
                  <a class="button" href={address} aria-label={`${way}: ${text}`}>
                    {way}
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        )
      }}
    </LoadedPart>
  )
}

interface AttentionData extends AttentionReports {
  readonly published: PublishedVersion
  readonly concluded: { readonly conclusions: readonly Conclusion[] }
}

const ICONS = { ill: 'warning', decided: 'done', idea: 'add' } as const
