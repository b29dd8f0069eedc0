/** Templates of experiences by their ids. */
export const experienceTemplates = {
  headline: {
    name: 'Another headline',
    about: 'Says something else in the main heading of the start page.',
    variant: 'Other headline',
    text: 'Good to see you again',
  },
  banner: {
    name: 'A banner',
    about: 'Puts a line of text at the top of the start page.',
    variant: 'With banner',
    text: 'Free delivery this week',
  },
  hide: {
    name: 'Something less',
    about: 'Takes an element out of the page for those it is not meant for.',
    variant: 'Without it',
    text: '',
  },
  link: {
    name: 'Another way on',
    about: 'Points a link elsewhere.',
    variant: 'Other link',
    text: '/sale',
  },
  'headline-test': {
    name: 'A headline, tested',
    about: 'Half of the visitors keep the default: the report tells which of the two does better.',
    variant: 'Other headline',
    text: 'Made to be worn for years',
  },
} as const
