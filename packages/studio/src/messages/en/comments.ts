/** Texts of the comments on a draft. */
export const comments = {
  button(open: number, news: number) {
    const parts = [open > 0 && `${open} open`, news > 0 && `${news} new for you`].filter(Boolean)
    return parts.length === 0 ? 'Comments' : `Comments (${parts.join(', ')})`
  },
  title: 'Comments on the draft',
  about:
    'Everybody who works on the site reads them. They reach no visitor and stop no publishing. Somebody’s e-mail address in a comment makes it new for them.',
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
  isNew: 'New for you',
  answer: 'Answer',
  answerTo: (of: string) => `Answer to ${of}`,
  send: 'Add the answer',
  none: 'Nobody has said anything about this draft yet.',
  by: (by: string, moment: string) => `${by}, ${moment}`,
  resolvedBy: (by: string, moment: string) => `Resolved by ${by}, ${moment}`,
  resolve: 'Resolve',
  reopen: 'Open again',
  remove: 'Delete',
  of: (part: string, by: string) => `what ${by} said of: ${part}`,
  ofAnswer: (part: string, by: string) => `what ${by} answered about: ${part}`,
  line: (part: string, text: string, by: string) => `${part}: ${text} (${by})`,
} as const
