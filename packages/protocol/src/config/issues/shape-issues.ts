/** What can be wrong with the shape of a site config, or with one value in it. */
export const SHAPE_ISSUES = {
  CONFIG_NOT_OBJECT: {
    expected: 'a JSON object',
    remedy: 'Send the site config as JSON.',
  },
  CONFIG_NOT_JSON: {
    expected: 'a value that survives JSON',
    remedy: 'Write plain objects and lists of texts, finite numbers, true, false and null.',
  },
  CONFIG_TOO_DEEP: {
    expected: 'at most 64 levels of nesting',
    remedy: 'Split nested conditions into segments, and flatten content.',
  },
  CONFIG_TOO_LARGE: {
    expected: 'at most 524288 bytes of JSON',
    remedy: 'Remove archived experiences, and refer to images by address.',
  },
  CONFIG_KEY_UNSAFE: {
    expected: 'a key that is not part of the prototype machinery',
    remedy: 'Rename __proto__, constructor and prototype.',
  },
  CONFIG_VERSION_UNKNOWN: {
    expected: 'the config version 1',
    remedy: 'Update the collector, or write `"v": 1`.',
  },
  CONFIG_FIELD_MISSING: {
    expected: 'a required field',
    remedy: 'Add the field.',
  },
  CONFIG_FIELD_UNKNOWN: {
    expected: 'a known field',
    remedy: 'Remove the field, or correct its name.',
  },
  CONFIG_TYPE_WRONG: {
    expected: 'another type of value',
    remedy: 'Write a value of that type.',
  },
  CONFIG_CHOICE_UNKNOWN: {
    expected: 'one of the known choices',
    remedy: 'Choose one of them.',
  },
  CONFIG_NUMBER_INVALID: {
    expected: 'a number within its bounds',
    remedy: 'Choose a number within the bounds.',
  },
  CONFIG_TEXT_INVALID: {
    expected: 'a text that is neither blank nor too long',
    remedy: 'Write a shorter text, or leave out an optional one.',
  },
  CONFIG_LIST_INVALID: {
    expected: 'a list of another length',
    remedy: 'Add or remove entries.',
  },
  CONFIG_ID_INVALID: {
    expected: 'a name of 1 to 64 letters, digits, `_`, `-`, `.` or `:` that starts with a letter',
    remedy: 'Choose such a name; what people read goes into `name`.',
  },
  CONFIG_ZONE_UNKNOWN: {
    expected: 'an IANA time zone',
    remedy: 'Use a name such as Europe/Berlin.',
  },
  CONFIG_CURRENCY_UNKNOWN: {
    expected: 'an ISO 4217 currency code',
    remedy: 'Use a code such as EUR, in capitals.',
  },
  CONFIG_TIME_INVALID: {
    expected: 'a local time such as 2026-11-27T00:00',
    remedy: "Write the time in the site's own zone, without an offset.",
  },
  CONFIG_CONDITION_UNKNOWN: {
    expected: 'a condition',
    remedy: 'Write one of the kinds of conditions, each known by its first field.',
  },
  CONFIG_TRAIT_INVALID: {
    expected: 'a path such as visitor.plan',
    remedy:
      'Start with visitor, device, geo, source, page, visit, time, cart or custom, then a name that is no part of the prototype machinery.',
  },
  CONFIG_PROP_INVALID: {
    expected: 'the path of a property, such as items.item_category',
    remedy: 'Use letters, digits, `_`, `$` and `-`, with dots between levels.',
  },
  CONFIG_HOST_INVALID: {
    expected: 'a host such as shop.example, in lower case',
    remedy: 'Write the host alone: no scheme, port or path.',
  },
  CONFIG_ORIGIN_INVALID: {
    expected: 'an origin such as https://shop.example, in lower case',
    remedy: 'Write scheme, host and, where it has one, the port: no path and no slash behind.',
  },
  CONFIG_GLOB_INVALID: {
    expected: 'a glob of letters, digits, `_`, `$`, `-`, `:`, `.` and at most 4 stars',
    remedy: 'Write a name such as customer.email, with `*` for any characters.',
  },
  CONFIG_WINDOW_INVALID: {
    expected: 'a window of more than nothing and at most 400 days',
    remedy: 'Name days, hours or minutes as whole numbers.',
  },
} as const
