/** What can be wrong with a site config whose shape is right. */
export const MEANING_ISSUES = {
  CONFIG_ID_TWICE: {
    expected: 'an id that nothing else in the list has',
    remedy: 'Rename one of the two.',
  },
  CONFIG_ID_RESERVED: {
    expected: 'an id other than `control` and `holdout`',
    remedy: 'Rename the variant: these two arms are made by Segue.',
  },
  CONFIG_REFERENCE_UNKNOWN: {
    expected: 'an id that exists in this site config',
    remedy: 'Correct the id, or add what it names.',
  },
  CONFIG_SEGMENT_CYCLE: {
    expected: 'segments that do not lead back to themselves',
    remedy: 'Take one of the references out of the circle.',
  },
  CONFIG_REQUIRES_CYCLE: {
    expected: 'experiences that do not wait for themselves',
    remedy: 'Take one `requires` out of the circle.',
  },
  CONFIG_SCHEDULE_EMPTY: {
    expected: 'an end after the start',
    remedy: 'Move `until` behind `from`.',
  },
  CONFIG_CONDITION_TOO_DEEP: {
    expected: 'at most 16 levels of conditions',
    remedy: 'Move an inner part into a segment of its own.',
  },
  CONFIG_PROP_OUTSIDE_WHERE: {
    expected: 'a condition about the visitor',
    remedy: 'Put `prop` into the `where` of an event, or ask for a `trait`.',
  },
  CONFIG_WHERE_NOT_PROP: {
    expected: '`prop`, `all`, `any` or `none`',
    remedy:
      'Ask inside `where` about the event alone, its page being `prop: "page.path"`; put the rest beside it.',
  },
  CONFIG_VALUE_INVALID: {
    expected: 'a value that fits the operator',
    remedy: 'Change the value or the operator.',
  },
  CONFIG_MEASURE_INVALID: {
    expected: 'the field that the measure needs',
    remedy: 'Add or remove the field, or choose another measure.',
  },
  CONFIG_NOT_ASCENDING: {
    expected: 'numbers that rise from one to the next',
    remedy: 'Sort the bounds and remove equal ones.',
  },
  CONFIG_STAGE_UNREACHABLE: {
    expected: '`enter` or `lapseAfterDays` in every stage after the first',
    remedy: 'Say what takes visitors into the stage.',
  },
  CONFIG_LAPSE_FIRST: {
    expected: 'a first stage without `lapseAfterDays`',
    remedy: 'Give the lapse a stage of its own: everybody starts in the first one.',
  },
  CONFIG_COOKIELESS_CONFLICT: {
    expected: 'nothing that has to know a visitor again',
    remedy: 'Leave it out, or set `identity.mode` to `stored`.',
  },
  CONFIG_LOCAL_ONLY_CONFLICT: {
    expected: 'nothing that sends who a visitor is',
    remedy: 'Leave it out, or publish `localOnly: false`.',
  },
  CONFIG_ANCHOR_MISSING: {
    expected: 'an `anchor`, or a variant with a change',
    remedy: 'Say by `anchor` what must be on the page for an exposure.',
  },
} as const
