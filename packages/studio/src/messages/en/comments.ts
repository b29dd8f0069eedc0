/** Texts of the comments on a draft. */
export const comments = {
  button: (open: number) => (open === 0 ? 'Comments' : `Comments (${open} open)`),
  title: 'Comments on the draft',
  about:
    'Everybody who works on the site reads them. They reach no visitor and stop no publishing.',
  part: 'About',
  parts: {
    draft: 'The whole draft',
    segment: (name: string) => `Segment ${name}`,
    stage: (name: string) => `Stage ${name}`,
    experience: (name: string) => `Experience ${name}`,
  },
  gone: 'not in this draft any more',
  text: 'Comment',
  add: 'Add the comment',
  added: 'Your comment is added.',
  list: (open: number, resolved: number) => `${open} open, ${resolved} resolved`,
  none: 'Nobody has said anything about this draft yet.',
  by: (by: string, moment: string) => `${by}, ${moment}`,
  resolvedBy: (by: string, moment: string) => `Resolved by ${by}, ${moment}`,
  resolve: 'Resolve',
  reopen: 'Open again',
  remove: 'Delete',
  of: (part: string, by: string) => `what ${by} said of: ${part}`,
  line: (part: string, text: string, by: string) => `${part}: ${text} (${by})`,
} as const
