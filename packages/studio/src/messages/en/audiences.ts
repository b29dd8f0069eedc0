import { builder } from './audience-builder.ts'
import { templates } from './audience-templates.ts'
import { words } from './audience-words.ts'

/** Texts of the audiences: the list of segments. */
const list = {
  about: 'Segments by rule, counted on the visitors that the collector has stored',
  empty: 'No segments yet',
  emptyWhy:
    'A segment is a rule about visitors: what they did, where they came from, what they look at. Take one of the templates below and make it yours, or begin with an empty rule. To look around without visitors, fill the store with simulated ones:',
  create: 'New segment',
  segments: 'Segments',
  segmentsTitle: (count: number) => (count === 1 ? '1 segment' : `${count} segments`),
  edit: 'Edit',
  persona: 'Persona',
  personaOf: (segment: string) => `Persona: ${segment}`,
  health: 'Health',
  healthOf: (segment: string) => `Health: ${segment}`,
  editOf: (name: string) => `Edit ${name}`,
  counting: 'Counting…',
  notCounted: 'not counted',
  uncountable: 'cannot be counted',
  atLeast: (share: string) => `at least ${share}`,
  of: (visitors: string, known: string) =>
    visitors === known
      ? `All ${known} visitors that the store knows were looked at.`
      : `Of the ${visitors} most recent visitors; the store knows ${known}.`,
  leftOut: 'Bots, and visitors who do not allow personalization, are left out.',
  nobody: 'No visitors yet: counts appear as soon as the first one is stored.',
  usedBy: 'Used by',
  unused: 'Used nowhere yet',
  uses: {
    segment: (name: string) => `segment ${name}`,
    stage: (name: string) => `stage ${name}`,
    experience: (name: string) => `experience ${name}`,
    score: (name: string) => `score ${name}`,
    goal: (name: string) => `goal ${name}`,
  },
  unseen: (facts: string) =>
    `Only browsers know this: ${facts}. The collector cannot count by it; the browsers decide all the same.`,
  findings: 'Worth a look',
  witness: (who: string) => `Made up to show it: ${who}`,
  templates: 'Templates',
  templatesTitle: 'Ready to be taken and edited',
  take: 'Take',
  takeOf: (name: string) => `Take ${name}`,
} as const

/** The shared draft. */
const draft = {
  changed: (version: number) => `A draft, based on version ${version}`,
  changedBy: (version: number, by: string, moment: string) =>
    `A draft, based on version ${version}; last saved by ${by}, ${moment}`,
  unchanged: (version: number) => `As published in version ${version}`,
  unsaved: 'Not saved yet',
  save: 'Save to the draft',
  saving: 'Saving…',
  saved: 'Saved. Everybody on the site sees the draft; no visitor does until it is published.',
  discard: 'Discard the draft',
  discardTitle: 'Discard the draft?',
  discardAbout: 'What was edited since the published version is gone for everybody on the site.',
  isPublished: 'Published. Visitors get it at their next page load.',
  isDiscarded: 'The draft is discarded.',
  publish: 'Publish…',
  taken: 'Somebody saved the draft while you were editing',
  takenAbout: 'Yours is still here. Look at theirs, or put yours in its place.',
  lookAtTheirs: 'Drop mine, show theirs',
  keepMine: 'Put mine in its place',
  unreadable: 'The draft cannot be shown here',
  unreadableWhy: 'It is no whole site config. Open it in Config, mend it there, or discard it.',
  readOnly: 'Your role lets you look and try; saving takes an editor.',
} as const

/** Texts of the audiences. They come with their room: the first screen need not wait for them. */
export const audiences = { ...list, ...words, draft, builder, template: templates } as const
