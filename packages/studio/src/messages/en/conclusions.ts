/** Texts of what people conclude of experiments. */
export const conclusions = {
  title: 'Record of the decision',
  none: 'Nothing is decided yet.',
  gone: 'Nothing was decided, and the site config no longer has the experience.',
  decide: 'Decide…',
  decideOf: (experience: string) => `Decide what becomes of ${experience}`,
  dialog: (experience: string) => `What becomes of ${experience}?`,
  kind: 'Decision',
  kinds: {
    promote: 'Promote',
    keep_testing: 'Keep testing',
    roll_back: 'Roll back',
    hand_over: 'Hand to developers',
  },
  about: {
    promote:
      'In the draft the experience runs with this variant alone: nobody is kept on its default, everyone it is for takes part, and its schedule ends. The holdout of the site stays. Pages change once the draft is published.',
    keep_testing: 'Nothing changes. The record says that somebody looked, and what they saw.',
    roll_back:
      'In the draft the experience is paused, and its visitors get the default. Pages change once the draft is published.',
    hand_over:
      'Nothing changes on pages. Developers build the variant into the site by this text, and the experience can end then.',
  },
  variant: 'Variant',
  note: 'Why, for whoever looks later (optional)',
  deeds: {
    promote: 'Record it and open the draft',
    keep_testing: 'Record it',
    roll_back: 'Record it and open the draft',
    hand_over: 'Record it',
  },
  busy: 'Recording…',
  now: (verdict: string) => `The record keeps what stands now: ${verdict}`,
  told: (kind: string, variant: string) => `${kind}: ${variant}`,
  by: (who: string, moment: string, version: string) => `${who}, ${moment}, at version ${version}`,
  saidThen: (verdict: string) => `It said then: ${verdict}`,
  nobody: 'nobody had met the experience',
  figures: (experience: string) => `Figures of ${experience} at the decision`,
  earlier: (count: string) => `Earlier decisions: ${count}`,
  toDraft: 'To the draft',
  spec: 'Text for developers',
  decided: (kind: string) => `Decided: ${kind}`,
  specText: {
    title: (variant: string, experience: string) =>
      `Build "${variant}" of "${experience}" into the site`,
    who: (audience: string) => `For whom and where: ${audience}.`,
    only: (people: string) => `Of those only: ${people}.`,
    terms: (terms: string) => `Set up as: ${terms}.`,
    changes: 'What changes on the page:',
    change: (place: number, kind: string, target: string) => `${place}. ${kind}: ${target}`,
    site: 'the page as a whole',
    found: (verdict: string) => `What the test said: ${verdict}.`,
    json: 'The experience as it stands in the site config:',
  },
} as const
