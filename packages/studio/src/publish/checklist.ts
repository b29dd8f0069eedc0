import { type ConfigCheck, decidingGoal, type SiteConfig } from '@segue/protocol'
import type { DraftComment, Framed, Reports } from '@segue/protocol/api'
import { openComments } from '../comments/open-comments.ts'
import { namePart } from '../comments/part-name.ts'
import { toMoment } from '../format/dates.ts'
import { toCount, toPercent, toRoundPercent } from '../format/numbers.ts'
import { MISSING_SHARE_MAX } from '../limits.ts'
import { comments as commentTexts } from '../messages/en/comments.ts'
import { publishing } from '../messages/en/publishing.ts'
import { daysItems } from './days-items.ts'

const texts = publishing.checklist

/** One thing that was looked at: fine, worth a look, or not to be known from here. */
export interface CheckItem {
  readonly state: 'good' | 'warn' | 'unknown'
  readonly text: string
  /** What it is about, one by one. */
  readonly more?: readonly string[]
}

/** What the checklist is computed from. */
export interface ChecklistFacts {
  readonly config: SiteConfig
  readonly published: SiteConfig
  readonly check: ConfigCheck
  readonly goals: Framed<Reports['goals']>
  readonly display: Framed<Reports['display']>
  readonly comments: readonly DraftComment[]
}

/** What to know before a config is published, from its check and from what was measured lately. */
export function toChecklist(facts: ChecklistFacts): readonly CheckItem[] {
  return [
    ...checkItems(facts.check),
    ...goalItems(facts),
    ...targetItems(facts),
    holdoutItem(facts.config),
    ...daysItems(facts),
    commentItem(facts),
    { state: 'unknown', text: texts.contrast },
  ]
}

function checkItems({ issues, findings }: ConfigCheck): readonly CheckItem[] {
  if (issues.length > 0) {
    const more = issues.map(({ path, remedy }) => `${path}: ${remedy}`)
    return [{ state: 'warn', text: texts.issues(issues.length), more }]
  }
  if (findings === null) return [{ state: 'unknown', text: texts.notLinted }]
  const shared = findings.filter(({ code }) => code === 'TARGET_SHARED')
  const others = findings.filter(({ code }) => code !== 'TARGET_SHARED')
  return [
    toItem(
      shared.map(({ text }) => text),
      texts.sharedNone,
      texts.shared,
    ),
    toItem(
      others.map(({ text }) => text),
      texts.findingsNone,
      texts.findings,
    ),
  ]
}

function goalItems({ config, published, goals }: ChecklistFacts): readonly CheckItem[] {
  const running = config.experiences.filter(({ state }) => state === 'running')
  const aimless = running.filter((experience) => !decidingGoal(experience, config))
  const aims = new Set(running.flatMap((experience) => decidingGoal(experience, config) ?? []))
  const known = [...aims].filter((goal) => published.goals.some(({ id }) => id === goal.id))
  const fresh = [...aims].filter((goal) => !known.includes(goal)).map(({ name }) => name)
  const rows = known.map(({ id, name }) => {
    return { name, converted: goals.rows.find(({ goal }) => goal === id)?.converted ?? 0 }
  })
  const silent = rows.filter(({ converted }) => converted === 0).map(({ name }) => name)
  const reached = rows.filter(({ converted }) => converted > 0)
  const told = reached.map(({ name, converted }) => texts.reachedBy(name, toCount(converted)))
  return [
    ...toWarning(
      aimless.map(({ name }) => name),
      texts.aimless,
    ),
    ...toWarning(silent, texts.silent),
    ...(fresh.length > 0 ? [{ state: 'unknown', text: texts.fresh(fresh) } as const] : []),
    ...(told.length > 0 ? [{ state: 'good', text: texts.reached(told) } as const] : []),
  ]
}

function targetItems({ config, display }: ChecklistFacts): readonly CheckItem[] {
  const running = config.experiences.filter(({ state }) => state === 'running')
  const seen = running.map(({ id, name }) => {
    const rows = display.rows.filter(({ experience }) => experience === id)
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((total, row) => total + of(row), 0)
    return { name, exposures: sum((row) => row.exposures), missing: sum((row) => row.missing) }
  })
  const unseen = seen.filter(({ exposures }) => exposures === 0).map(({ name }) => name)
  const gone = seen.filter(({ exposures, missing }) => missing > exposures * MISSING_SHARE_MAX)
  const found = seen.length - unseen.length - gone.length
  return [
    ...toWarning(
      gone.map(({ name, exposures, missing }) =>
        texts.goneOf(name, toPercent(missing / exposures)),
      ),
      texts.gone,
    ),
    ...(unseen.length > 0 ? [{ state: 'unknown', text: texts.unseen(unseen) } as const] : []),
    ...(found > 0 ? [{ state: 'good', text: texts.found(found) } as const] : []),
  ]
}

function holdoutItem({ settings }: SiteConfig): CheckItem {
  const holdout = settings?.holdout ?? 0
  if (holdout > 0) return { state: 'good', text: texts.holdout(toRoundPercent(holdout)) }
  return { state: 'warn', text: texts.holdoutNone }
}

function commentItem({ config, comments }: ChecklistFacts): CheckItem {
  const lines = openComments(comments).map(({ about, text, by, at }) =>
    commentTexts.line(
      namePart(about, config).text,
      text,
      commentTexts.by(by, toMoment(at, config.timeZone)),
    ),
  )
  return toItem(lines, texts.commentsNone, texts.comments)
}

function toItem(
  found: readonly string[],
  none: string,
  some: (count: number) => string,
): CheckItem {
  if (found.length === 0) return { state: 'good', text: none }
  return { state: 'warn', text: some(found.length), more: found }
}

function toWarning(
  names: readonly string[],
  toText: (names: readonly string[]) => string,
): readonly CheckItem[] {
  return names.length === 0 ? [] : [{ state: 'warn', text: toText(names) }]
}
