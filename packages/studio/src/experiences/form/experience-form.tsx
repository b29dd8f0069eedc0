import type { Experience, SiteConfig, Variant } from '@segue/protocol'
import type { Vocabulary } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { FindingList } from '../../audiences/finding-list.tsx'
import { FormTools, listenForUndo } from '../../draft/undo-tools.tsx'
import { useConfigCheck } from '../../draft/use-config-check.ts'
import { useSteps } from '../../draft/use-steps.ts'
import { Card } from '../../elements/card.tsx'
import { Icon } from '../../elements/icon.tsx'
import { OpenedTitle } from '../../elements/opened-title.tsx'
import { IssueNotes, IssuesContext } from '../../form/issues.tsx'
import { RuleField } from '../../form/rule-field.tsx'
import { experiences } from '../../messages/en/experiences.ts'
import { dropNamed, freeIdIn, putNamed } from '../../site/named-list.ts'
import { withoutEmpty } from '../../site/without-empty.ts'
import { useSite } from '../../studio.ts'
import { CountedPageContext, useCountedPage } from '../count/use-counted-page.ts'
import { toPageAddress } from '../page-address.ts'
import { PreviewCard } from '../preview/preview-card.tsx'
import { AnchorField } from './anchor-field.tsx'
import { GuardrailsField } from './guardrails-field.tsx'
import { NameFields } from './name-fields.tsx'
import { PagesField } from './pages-field.tsx'
import { RequiresField } from './requires-field.tsx'
import { SettingFields } from './setting-fields.tsx'
import { VariantForm } from './variant-form.tsx'

const texts = experiences.form

/** An experience being edited, with what has to be mended at each field; every step can be undone. */
export function ExperienceForm(props: {
  readonly experience: Experience
  readonly config: SiteConfig
  /** The same experience as visitors have it. */
  readonly published: Experience | undefined
  readonly words: Vocabulary
  readonly onBack: () => void
  readonly onChange: (experience: Experience) => void
}) {
  const { config, published, words, onBack } = props
  const steps = useSteps(props.experience, props.onChange)
  const experience = steps.value
  const path = `experiences[${config.experiences.findIndex(({ id }) => id === experience.id)}]`
  const { issues: all, findings } = useConfigCheck(config)
  const issues = all.filter((issue) => issue.path === path || issue.path.startsWith(`${path}.`))
  const set = (
    fields: { readonly [Key in keyof Experience]?: Experience[Key] | undefined },
    key?: string,
  ) => steps.edit(withoutEmpty<Experience>({ ...experience, ...fields }), key)
  const setVariants = (variants: readonly Variant[], key?: string) =>
    steps.edit({ ...experience, variants }, key)
  const { variants } = experience
  const { origins } = useSite()
  const [page, setPage] = useState(() => toPageAddress(experience, origins))
  const counted = useCountedPage(page)

  return (
    <IssuesContext.Provider value={issues}>
      <CountedPageContext.Provider value={counted}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the shortcuts of the buttons it holds */}
        <div class="stack" onKeyDown={(event) => listenForUndo(event, steps)}>
          <Card
            label={texts.experience}
            title={<OpenedTitle text={experience.name} />}
            actions={<FormTools steps={steps} back={texts.back} onBack={onBack} />}
          >
            <p class="issues-state" role="status">
              {issues.length > 0 && texts.issues(issues.length)}
            </p>
            <IssueNotes issues={issues.filter((issue) => issue.path === path)} />
            <FindingList findings={findings.filter((finding) => finding.path.startsWith(path))} />
            <NameFields
              experience={experience}
              path={path}
              isIdFixed={published !== undefined}
              onChange={steps.edit}
            />
          </Card>
          <Card label={texts.where} title={experiences.form.pages}>
            <PagesField
              path={`${path}.pages`}
              pages={experience.pages}
              onChange={(pages, key) => set({ pages }, key)}
            />
            <AnchorField
              path={`${path}.anchor`}
              anchor={experience.anchor}
              onChange={(anchor, key) => set({ anchor }, key)}
            />
          </Card>
          <Card label={texts.who} title={texts.audience}>
            <RuleField
              label={texts.audience}
              path={`${path}.when`}
              rule={experience.when}
              absent={texts.everybody}
              config={config}
              words={words}
              onChange={(when, key) => set({ when }, key)}
            />
            <SettingFields
              experience={experience}
              path={path}
              config={config}
              onChange={steps.edit}
            />
            <GuardrailsField
              path={`${path}.guardrails`}
              guardrails={experience.guardrails ?? []}
              goals={config.goals}
              deciding={experience.goal}
              onChange={(guardrails) => set({ guardrails })}
            />
            <RequiresField
              path={`${path}.requires`}
              experience={experience.id}
              requires={experience.requires ?? []}
              config={config}
              onChange={(requires) => set({ requires })}
            />
          </Card>
          <Card
            label={texts.variants}
            title={variants.map(({ name }) => name).join(', ')}
            actions={
              <button
                class="button"
                type="button"
                onClick={() =>
                  setVariants([
                    ...variants,
                    { id: freeIdIn(variants, 'variant'), name: texts.newVariant, changes: [] },
                  ])
                }
              >
                <Icon name="add" />
                {texts.addVariant}
              </button>
            }
          >
            {variants.map((variant, index) => (
              <VariantForm
                key={index}
                variant={variant}
                path={`${path}.variants[${index}]`}
                place={index + 1}
                isExperiment={experience.mode === 'experiment'}
                isIdFixed={published?.variants.some(({ id }) => id === variant.id) ?? false}
                isOnly={variants.length === 1}
                config={config}
                words={words}
                onChange={(next, key) => setVariants(putNamed(variants, next, variant.id), key)}
                onRemove={() => setVariants(dropNamed(variants, variant.id))}
              />
            ))}
          </Card>
          <PreviewCard {...{ experience, config, path, page }} onPage={setPage} />
        </div>
      </CountedPageContext.Provider>
    </IssuesContext.Provider>
  )
}
