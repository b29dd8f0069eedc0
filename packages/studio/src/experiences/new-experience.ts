import type { Experience } from '@segue/protocol'

/** Experiences that many sites want, ready to be edited. Names and texts are in the catalogue, by their ids. */
export const EXPERIENCE_TEMPLATES: readonly TemplateId[] = [
  'headline',
  'banner',
  'hide',
  'link',
  'headline-test',
]

/** The ids of the templates. */
export type TemplateId = 'headline' | 'banner' | 'hide' | 'link' | 'headline-test'

/** What a template is called, and the texts it begins with. */
export interface TemplateWords {
  readonly name: string
  readonly about: string
  readonly variant: string
  readonly text: string
}

/** An experience by a template: it runs on the start page as soon as it is published. */
export function toNewExperience(id: TemplateId, words: TemplateWords): Experience {
  const changes = CHANGES[id](words.text)
  return {
    id,
    name: words.name,
    state: 'running',
    mode: id === 'headline-test' ? 'experiment' : 'personalize',
    pages: ['/'],
    ...(id === 'headline-test' && { control: 0.5 }),
    variants: [{ id: 'first', name: words.variant, changes }],
  }
}

const CHANGES: {
  readonly [Id in TemplateId]: (text: string) => Experience['variants'][0]['changes']
} = {
  headline: (text) => [{ kind: 'text', target: { selector: 'h1' }, text }],
  'headline-test': (text) => [{ kind: 'text', target: { selector: 'h1' }, text }],
  banner: (text) => [
    {
      kind: 'insert',
      target: { selector: 'main' },
      position: 'first',
      nodes: [{ tag: 'p', children: [text] }],
    },
  ],
  hide: () => [{ kind: 'hide', target: { selector: 'aside' } }],
  link: (text) => [{ kind: 'link', target: { selector: 'main a' }, href: text }],
}
