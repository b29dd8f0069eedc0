import type { Condition, Experience } from '@segue/protocol'

/** Whom an experience is for and on which pages, as one condition: its own, one of its variants', and its paths. */
export function wholeOf({ when, variants, pages }: Experience): Condition {
  const whens = variants.flatMap((variant) => variant.when ?? [])
  const ofVariants = whens.length < variants.length ? [] : [{ any: whens }]
  return { all: [when ?? [], ofVariants, ofPages(pages) ?? []].flat() }
}

/** The pages of an experience as a question to the path; `undefined` for every page. */
export function ofPages(pages: Experience['pages']): Condition | undefined {
  const ask = (value: string): Condition => ({
    trait: 'page.path',
    op: value.includes('*') ? 'glob' : 'equals',
    value,
  })
  return pages && { any: pages.map(ask) }
}
