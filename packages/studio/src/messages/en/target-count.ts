/** Texts of counting the elements of a selector on a page of the site. */
export const targetCount = {
  open: 'Count on the page',
  again: 'Open the page again',
  opening: 'Waiting for the page…',
  closed: 'The page was closed.',
  blocked: 'The browser did not open a tab. Allow the studio to open one, and try again.',
  silent:
    'It cannot be counted: the page does not answer. It may be without the tag, lead to another origin, or keep apart from what opened it.',
  invalid: 'This is no selector that browsers understand.',
  none: (path: string) => `No element on ${path} now`,
  matched: (count: number, text: string, path: string) =>
    count === 1 ? `1 element on ${path} now` : `${text} elements on ${path} now`,
  fitting: (text: string) => `${text} of them as it must look`,
  otherWay: (path: string) => `Found on ${path} now by another way`,
  first: (words: string) => `the first: “${words}”`,
  told: (parts: readonly string[]) => parts.join(', '),
} as const
