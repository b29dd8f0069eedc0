/** Texts of the config. */
export const config = {
  title: 'Config',
  about: 'Segments, journey, experiences and goals of the site, as one document',
  editor: 'Site config as JSON',
  editorLabel: (version: number) => `Based on version ${version}`,
  changedTitle: 'Edited, not published',
  unchangedTitle: 'As published',
  discard: 'Discard edits',
  publishAsk: 'Publish…',
  publish: 'Publish',
  publishing: 'Publishing…',
  publishTitle: 'Publish this config',
  publishAbout: (added: number, removed: number) =>
    `Lines added: ${added}, removed: ${removed}. Visitors get it at their next page load.`,
  note: 'What is this change for?',
  noteAbout: 'Shown in the list of versions.',
  keys: 'Tab leaves the editor; Ctrl+] and Ctrl+[ indent. Edits are kept in this browser.',
  check: 'Check',
  checkTitle: (ready: boolean) => (ready ? 'Ready to publish' : 'Not ready to publish'),
  checkTitleIdle: 'Nothing edited',
  checkIdle: 'What you edit is checked while you type; problems are listed here.',
  checking: 'Checking…',
  issues: (count: number) => {
    if (count === 0) return 'No problems found.'
    return count === 1 ? '1 problem to mend:' : `${count} problems to mend:`
  },
  line: (line: number) => `Line ${line}`,
  issueText: (expected: string, received: string) => `Expected ${expected}, received ${received}.`,
  endOfText: 'the end of the text',
  syntaxRemedy: 'Mend the JSON here; the content is checked after that.',
  expected: {
    value: 'a value',
    key: 'a name in double quotes',
    colon: 'a colon',
    comma: 'a comma or the closing bracket',
    end: 'nothing after the document',
    less_depth: 'less nesting',
  },
  difference: 'Difference',
  differenceTitle: (added: number, removed: number) =>
    `+${added} −${removed} lines against the published version`,
  noDifference: 'No difference.',
  lineKinds: { same: 'unchanged', removed: 'removed', added: 'added' },
  wholeText: 'Whole text',
  overtaken: (by: string, version: number) =>
    `${by} published version ${version} while you were editing`,
  overtakenAbout: (base: number, version: number) =>
    `Your text began from version ${base} and is kept. Publishing it undoes what version ${version} changed, so compare first.`,
  rebase: (version: number) => `I have compared it with version ${version}`,
  versions: 'Versions',
  versionsTitle: (version: number) => `Version ${version} is served`,
  version: (version: number) => `Version ${version}`,
  versionAbout: (version: number) =>
    `What the site would gain and lose if version ${version} were served instead of the present one.`,
  toVersion: (version: number) => `to version ${version}`,
  served: 'Served',
  noNote: 'Without a note',
  byAt: (by: string, moment: string) => `${by}, ${moment}`,
  view: 'View',
  rollBack: 'Roll back',
  rollBackTitle: (version: number) => `Go back to version ${version}?`,
  rollBackAbout: (version: number) =>
    `The content of version ${version} is published again as a new version. Nothing is lost: the versions after it stay in the list.`,
  openInEditor: 'Open in the editor',
  tag: 'Tag',
  tagTitle: 'Paste this into the head of every page',
  tagOthers:
    'With these two lines the page waits for the script. This command writes a tag for which nothing waits; in place of async it takes inline and script, too.',
  tagOrigins: (origins: string) => `Events are taken from pages of ${origins}.`,
} as const
