import { Pick } from '../../audiences/builder/pick.tsx'
import { Icon } from '../../elements/icon.tsx'
import { IssueNotes, useIssues } from '../../form/issues.tsx'
import { experiences } from '../../messages/en/experiences.ts'
import { type PageRuleKind, toGlob, toPageRule } from '../page-rule.ts'

const texts = experiences.form

/** On which pages: every one, or those that any of the lines tells. */
export function PagesField(props: {
  readonly path: string
  readonly pages: readonly string[] | undefined
  readonly onChange: (pages: readonly string[] | undefined, key?: string) => void
}) {
  const { path, pages = [], onChange } = props
  const set = (index: number, page: string, key?: string) =>
    onChange(
      pages.map((one, at) => (at === index ? page : one)),
      key,
    )
  function remove(index: number) {
    const left = pages.filter((_, at) => at !== index)
    onChange(left.length > 0 ? left : undefined)
  }
  return (
    <fieldset class="rule-field">
      <legend class="field-label">{texts.pages}</legend>
      {pages.length === 0 && <span>{texts.everywhere}</span>}
      {pages.map((page, index) => {
        const rule = toPageRule(page)
        return (
          <div key={index} class="rule-line">
            <span class="rule-fields">
              <Pick<PageRuleKind>
                label={texts.pageKind}
                value={rule.kind}
                options={KINDS}
                onChange={(kind) => set(index, toGlob({ ...rule, kind }))}
              />
              <input
                class="input rule-input"
                aria-label={texts.path}
                value={rule.path}
                autocomplete="off"
                spellcheck={false}
                onInput={({ currentTarget: { value } }) =>
                  set(index, toGlob({ ...rule, path: value }), `${path} ${index}`)
                }
              />
            </span>
            <button
              class="button button-quiet rule-tool"
              type="button"
              aria-label={texts.removePage}
              onClick={() => remove(index)}
            >
              <Icon name="remove" />
            </button>
          </div>
        )
      })}
      <IssueNotes issues={useIssues(path)} />
      <button class="button button-quiet" type="button" onClick={() => onChange([...pages, '/'])}>
        <Icon name="add" />
        {texts.addPage}
      </button>
    </fieldset>
  )
}

const KINDS = (['exactly', 'below', 'form'] as const).map((value) => ({
  value,
  label: texts.pageKinds[value],
}))
