import { changes } from './experience-changes.ts'
import { experienceTemplates } from './experience-templates.ts'

/** Texts of the list of experiences. */
const list = {
  about:
    'What visitors see in place of the default, in order: where two want the same place, the earlier one wins',
  empty: 'No experiences yet',
  emptyWhy:
    'An experience is a place on the site with something else for some visitors. Take one of the templates below and make it yours.',
  list: 'Experiences',
  listTitle: (count: number) =>
    count === 1 ? '1 experience' : `${count} experiences, by priority`,
  standings: {
    draft: 'Draft',
    scheduled: 'Scheduled',
    running: 'Running',
    ended: 'Time is over',
    paused: 'Paused',
    archived: 'Archived',
  },
  everybody: 'All visitors',
  everywhere: 'on every page',
  onPages: (pages: string) => `on ${pages}`,
  pageRules: {
    exactly: (path: string) => path,
    below: (path: string) => `pages below ${path}`,
    form: (path: string) => `pages of the form ${path}`,
  },
  traffic: (share: string) => `${share} of them take part`,
  control: (share: string) => `${share} kept on the default`,
  goal: (name: string) => `goal ${name}`,
  noGoal: 'no goal',
  group: (name: string) => `group ${name}`,
  from: (moment: string) => `from ${moment}`,
  until: (moment: string) => `until ${moment}`,
  variants: (names: string) => `Shows ${names}`,
  or: ' or ',
  edit: 'Edit',
  editOf: (name: string) => `Edit ${name}`,
  move: (name: string, place: number) => `Place ${place}: ${name}. Arrow keys move it`,
  moved: (name: string, place: number) => `${name} is at place ${place}`,
  deeds: {
    start: 'Start',
    pause: 'Pause',
    resume: 'Resume',
    archive: 'Archive',
    restore: 'Restore',
  },
  deedOf: (deed: string, name: string) => `${deed} ${name}`,
  duplicate: 'Duplicate',
  copyOf: (name: string) => `${name} (copy)`,
  templates: 'Templates',
  templatesTitle: 'Ready to be taken and edited',
  take: 'Take',
  takeOf: (name: string) => `Take ${name}`,
} as const

/** Texts of the form. */
const form = {
  back: 'All experiences',
  experience: 'Experience',
  name: 'Name',
  id: 'Id',
  idAbout: 'Lower-case letters, digits, dashes. It names the experience in reports.',
  idFixed: 'Published: it stays, so that reports and visitors’ variants find it.',
  state: 'State',
  states: { draft: 'Draft', running: 'Running', paused: 'Paused', archived: 'Archived' },
  mode: 'How a variant is chosen',
  modes: {
    personalize: 'The first variant that fits the visitor',
    experiment: 'By chance, to be compared',
  },
  where: 'Where',
  pages: 'Pages',
  everywhere: 'Every page',
  pageKind: 'Which pages',
  pageKinds: { exactly: 'the page', below: 'all pages below', form: 'pages of the form' },
  path: 'Path',
  addPage: 'Add pages',
  removePage: 'Remove these pages',
  who: 'Who',
  audience: 'Audience',
  everybody: 'All visitors',
  traffic: 'Take part, in %',
  trafficAbout: 'Of the visitors it is for.',
  control: 'Kept on the default, in %',
  controlAbout: 'Of those who take part, to compare with.',
  when: 'When',
  from: (zone: string) => `From, in ${zone}`,
  until: (zone: string) => `Until, in ${zone}`,
  group: 'Exclusion group',
  groupAbout: 'Of one group a visitor sees at most one per page view.',
  goal: 'Goal',
  noGoal: 'None',
  late: 'When the original is on screen already',
  lates: { skip: 'leave it', swap: 'change it all the same' },
  frequency: 'How often a visitor sees it',
  frequencies: {
    always: 'on every page view',
    ever: 'at most so many times, ever',
    days: 'at most so many times in some days',
    hours: 'at most so many times in some hours',
    minutes: 'at most so many times in some minutes',
  },
  frequencyViews: 'Times at most',
  frequencyAbout: 'Page views on which it was seen.',
  frequencyUnits: { days: 'Days', hours: 'Hours', minutes: 'Minutes' },
  requires: 'Only after the visitor saw',
  requiresNone: 'There is no other experience to come after.',
  guardrails: 'Must not get worse',
  guardrailsNone: 'No guardrail: results look at the goal alone.',
  guardrail: (place: number) => `Guardrail ${place}`,
  guardrailBetter: (place: number) => `What is better, guardrail ${place}`,
  guardrailBetters: { more: 'the more, the better', less: 'the less, the better' },
  addGuardrail: 'Add a guardrail',
  removeGuardrail: (place: number) => `Remove guardrail ${place}`,
  anchor: 'Counts where this element is, as a CSS selector',
  anchorAbout: 'Left empty: where the first change of a variant lands.',
  variants: 'Variants',
  variant: (place: number, name: string) => `Variant ${place}: ${name}`,
  variantName: 'Name of the variant',
  variantId: 'Id of the variant',
  variantIdAbout: 'It names the variant in reports.',
  weight: 'Weight',
  weightAbout: 'Twice the weight, twice the visitors.',
  variantAudience: 'For whom',
  addVariant: 'Add a variant',
  newVariant: 'New variant',
  removeVariant: 'Remove the variant',
  issues: (count: number) => (count === 1 ? '1 thing to mend' : `${count} things to mend`),
} as const

/** Texts of a rule that may be absent. */
const rule = {
  segment: 'Only a segment',
  stage: 'Only a stage',
  behaviour: 'Only who did something',
  none: (absent: string) => `Back to: ${absent}`,
} as const

/** Texts of the preview on the page. */
const preview = {
  title: 'Preview on the page',
  about:
    'Opens the site with this draft, for the tab alone. Nothing of it is recorded, and visitors see nothing of it.',
  unchecked:
    'Whether this page has the elements of the changes is counted on the page itself, from the button below each selector.',
  variant: 'Variant',
  asDecided: 'as decided',
  control: 'the default',
  page: 'Address of the page',
  segments: 'As a visitor in exactly these segments',
  stage: 'At the stage',
  make: 'Make a link',
  open: 'Open the preview',
  until: (moment: string) =>
    `Whoever has the link sees the draft until ${moment}, without an account.`,
} as const

/** Texts of the experiences. They come with their room: the first screen need not wait for them. */
export const experiences = {
  ...list,
  form,
  rule,
  preview,
  changes,
  template: experienceTemplates,
} as const
