/** Texts of the journey’s editor. They come with their room: the first screen need not wait for them. */
export const journey = {
  about: 'The stages that visitors go through, in order: each visitor is in one',
  stages: 'Stages',
  stagesTitle: (count: number) => (count === 1 ? '1 stage' : `${count} stages`),
  visitors: (count: string, share: string) => `${count} visitors in 30 days, ${share}`,
  before: (count: string) => `${count} in the 30 days before`,
  stay: (duration: string) => `They stay ${duration}, as the median`,
  went: (on: string, back: string, lapsed: string) =>
    `Moves on: ${on}, back: ${back}, away: ${lapsed}`,
  notCounted: 'not counted',
  first: 'Everybody begins here.',
  enters: (rule: string) => `Come in: ${rule}`,
  noEntry: 'Nobody comes in: there is no entry rule.',
  leaves: (rule: string) => `Go back: ${rule}`,
  lapses: (days: string) => `Lapsed: who did nothing for ${days} days.`,
  runs: (names: string) => `Shown here: ${names}`,
  runsNothing: 'No experience is for this stage.',
  edit: (name: string) => `Edit ${name}`,
  add: 'Add a stage',
  newStage: 'New stage',
  stage: 'Stage',
  name: 'Name',
  id: 'Id',
  idAbout: 'Lower-case letters, digits, dashes. It names the stage in reports and rules.',
  idFixed: 'Published or in use: it stays, so that reports and rules find it.',
  enter: 'Who comes in',
  nobody: 'Nobody',
  exit: 'Who goes back',
  dwell: 'Hours before somebody goes back',
  lapse: 'Days without any event after which somebody comes in',
  lapseAbout: 'For a stage of those who stayed away. 0: not one of these.',
  earlier: 'Earlier',
  later: 'Later',
  remove: 'Remove the stage',
  removeUsed: 'Rules ask for it: it cannot be removed before that ends.',
  close: 'Close',
  flow: {
    label: 'Moves in 30 days',
    finding: (from: string, to: string, visitors: string) =>
      `Most went from ${from} to ${to}: ${visitors} visitors`,
    none: 'Nobody moved from one stage to another',
    node: (name: string, visitors: string) => `${name}, ${visitors}`,
    band: (from: string, to: string, visitors: string) =>
      `${from} to ${to}: ${toVisitors(visitors)}`,
    legend:
      'On one side the stages that visitors left, on the other those they reached. Dashed: moves back.',
    cursor: 'Bands, one after the other',
    pick: 'Make an audience of them…',
    pickable: (band: string) => `${band}. Enter makes an audience of them.`,
  },
  touchpoints: {
    label: 'Touchpoints in 30 days',
    by: 'What counts as a touchpoint',
    kinds: [
      { value: 'channel', label: 'Channels' },
      { value: 'page', label: 'Pages' },
      { value: 'campaign', label: 'Campaigns' },
    ],
    channels: {
      paid: 'Adverts',
      search: 'Search',
      social: 'Social media',
      email: 'Mail',
      referral: 'Other sites',
      direct: 'Direct',
    },
    others: 'All others',
    finding: (band: string) => `Met most before a move: ${band}`,
    none: 'Nobody met one before coming into a stage',
    node: (stage: string, visitors: string) => `${stage}, ${visitors}`,
    band: (touchpoint: string, stage: string, visitors: string) =>
      `${touchpoint} before ${stage}: ${toVisitors(visitors)}`,
    legend:
      'On one side what visitors met before they first came into a stage, on the other these stages with all who came. Who met several is in several bands.',
    columns: ['Touchpoint', 'Stage', 'Visitors'],
  },
  segment: {
    move: (from: string, to: string) => `${from} to ${to}`,
    touchpoint: (touchpoint: string, stage: string) => `${touchpoint} before ${stage}`,
    title: 'Make an audience',
    kinds: {
      exact:
        'That is whom the band counts. In the audience the 30 days move on with time, and it is counted on the visitors with the newest events.',
      met: 'A rule cannot say “before the first move”: those who met it only before a later move are in the audience, too. Its 30 days move on with time.',
      source:
        'The band counts everybody who ever came that way before they first moved. A rule knows only the newest way a visitor came by, other than directly: who came another way since is not in the audience. Its 30 days move on with time.',
    },
    make: 'Make the audience',
  },
} as const

function toVisitors(visitors: string): string {
  return visitors === '1' ? '1 visitor' : `${visitors} visitors`
}
