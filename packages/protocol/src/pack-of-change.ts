/** The packs of the snippet that kinds of changes need; kinds not named here are in its core. */
export const PACK_OF_CHANGE: {
  readonly [kind: string]: 'content' | 'layout' | 'scripts' | 'redirect'
} = {
  attribute: 'content',
  image: 'content',
  link: 'content',
  class: 'content',
  html: 'content',
  insert: 'content',
  slot: 'content',
  show: 'layout',
  move: 'layout',
  duplicate: 'layout',
  css: 'layout',
  script: 'scripts',
  redirect: 'redirect',
}
