/** Texts of how an experience did among the visitors of each stage and segment. */
export const experimentParts = {
  title: 'By stage and segment, the whole run',
  choice: 'Parts of the visitors',
  kinds: { stage: 'Stages', segment: 'Segments' },
  label: {
    stage: (experience: string) => `${experience} by stage`,
    segment: (experience: string) => `${experience} by segment`,
  },
  about: {
    stage:
      'Stages are those at the first exposure: where visitors moved later may come from what they saw.',
    segment:
      'Segments are those at the first exposure: what visitors became later may come from what they saw. Somebody may be in several.',
  },
  looks: (looks: string, level: string) =>
    looks === '1'
      ? `One is compared, its interval holds ${level}.`
      : `${looks} are compared and share ${level}: however many there are, one of them misleads as rarely as one.`,
  pulled: (from: string, until: string) =>
    `Once what chance adds is taken out, the difference goes from ${from} to ${until} points.`,
  none: {
    stage:
      'No stage can be compared: it takes a goal that decides, and visitors kept on the default.',
    segment:
      'No segment can be compared: it takes a goal that decides, and visitors kept on the default.',
  },
  small: {
    stage: (parts: string) =>
      `Too small to read yet, with fewer than 100 visitors or 25 conversions in an arm; the table has the numbers. Stages: ${parts}.`,
    segment: (parts: string) =>
      `Too small to read yet, with fewer than 100 visitors or 25 conversions in an arm; the table has the numbers. Segments: ${parts}.`,
  },
  early: 'Too early: below 100 visitors or 25 conversions in an arm',
  columns: {
    stage: 'Stage',
    segment: 'Segment',
    variant: 'Variant',
    base: 'Baseline converted',
    own: 'Variant converted',
    lift: 'Lift',
    beats: 'Chance to beat',
    baseMoney: 'Baseline per visitor',
    money: 'Variant per visitor',
    pulled: 'Points without chance',
  },
} as const
