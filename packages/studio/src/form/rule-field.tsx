import type { Condition, SiteConfig } from '@segue/protocol'
import type { Vocabulary } from '@segue/protocol/api'
import { useMemo, useRef } from 'preact/hooks'
import { type Bench, BenchContext } from '../audiences/builder/bench.ts'
import { RuleGroup } from '../audiences/builder/rule-group.tsx'
import { toPeopleSentence } from '../audiences/rule/people-sentence.ts'
import { experiences } from '../messages/en/experiences.ts'
import { createNames } from '../site/names.ts'
import { IssueNotes, useIssues } from './issues.tsx'

const texts = experiences.rule

/** A rule that may be absent, which means everybody or nobody: a segment, a stage, or any sentence of the builder. */
export function RuleField(props: {
  readonly label: string
  readonly path: string
  readonly rule: Condition | undefined
  /** What it means when there is no rule. */
  readonly absent: string
  readonly config: SiteConfig
  readonly words: Vocabulary
  readonly onChange: (rule: Condition | undefined, key?: string) => void
}) {
  const { label, path, rule, absent, config, words, onChange } = props
  const issues = useIssues(path)
  const names = useMemo(() => createNames(config), [config])
  const focus = useRef<{ wanted: string | null }>({ wanted: null }).current
  const [segment] = config.segments
  const stage = config.journey.stages.at(-1)
  const starts: readonly (readonly [string, Condition])[] = [
    ...(segment ? [[texts.segment, { segment: segment.id }] as const] : []),
    ...(stage ? [[texts.stage, { stage: stage.id }] as const] : []),
    [texts.behaviour, VISITED],
  ]
  const bench: Bench | undefined = rule && {
    ...{ rule, config, segment: '', names, words, focus },
    change: (next, key) => onChange(isEmpty(next) ? undefined : next, key && `${path} ${key}`),
    countAt: () => undefined,
  }

  return (
    <fieldset class="rule-field">
      <legend class="field-label">{label}</legend>
      {bench ? (
        <BenchContext.Provider value={bench}>
          <p class="builder-sentence">{toPeopleSentence(bench.rule, names)}</p>
          <RuleGroup group={bench.rule} spot={[]} />
          <button class="button button-quiet" type="button" onClick={() => onChange(undefined)}>
            {texts.none(absent)}
          </button>
        </BenchContext.Provider>
      ) : (
        <div class="rule-starts">
          <span>{absent}</span>
          {starts.map(([text, start]) => (
            <button key={text} class="button" type="button" onClick={() => onChange(start)}>
              {text}
            </button>
          ))}
        </div>
      )}
      <IssueNotes issues={issues} />
    </fieldset>
  )
}

/** A group without lines would be refused, and says nothing. */
function isEmpty(rule: Condition): boolean {
  return 'all' in rule && rule.all.length === 0
}

const VISITED: Condition = { event: 'page_view', op: 'at_least', value: 3 }
