/**
 * What a change can be refused for, by code: what is wrong and what to do. Publishing refuses the same things with
 * their place in the site config; these codes are the second lock, on the page, where a change carries its own place.
 */
export const CHANGE_ERRORS = {
  KIND_UNKNOWN: {
    wrong: 'This version of the script does not know the kind of change.',
    remedy: 'Update the script, or use a kind it knows.',
  },
  NODE_UNKNOWN: {
    wrong: 'The platform gave something else than a new node.',
    remedy:
      'Look for a script of the page that replaces createElement, createTextNode or cloneNode.',
  },
  NODE_NOT_ALLOWED: {
    wrong: 'The node tree holds an element that content may not use.',
    remedy: 'Use the elements listed in NODE_TAGS.',
  },
  ATTRIBUTE_NOT_ALLOWED: {
    wrong: 'The attribute is not one that content may set.',
    remedy: 'Use the attributes listed in NODE_ATTRIBUTES, aria-* or data-*.',
  },
  URL_NOT_ALLOWED: {
    wrong: 'The address has a protocol that content may not point to.',
    remedy: 'Use a relative address, http, https, mailto, tel or an image as data.',
  },
  STYLE_NOT_ALLOWED: {
    wrong: 'The style value could load something.',
    remedy: 'Leave out backslashes and the functions url, src, image, image-set and cross-fade.',
  },
  SELECTOR_NOT_ALLOWED: {
    wrong: 'The selector of a rule reaches beyond its scope.',
    remedy: 'Write one selector per rule, for what is inside the target.',
  },
  SCOPE_NOT_ALLOWED: {
    wrong: 'The scope of the rules is the page as a whole.',
    remedy: 'Name a part of the page as the target.',
  },
  COPY_NOT_POSSIBLE: {
    wrong:
      'The element holds a field, a form, a frame, a player or a drawing, which a copy could not carry.',
    remedy: 'Move or duplicate a part without it, or change the place in the page itself.',
  },
} as const

/** Throws an error whose message is a code of {@link CHANGE_ERRORS}; the change ends in the state `error`. */
export function refuse(code: keyof typeof CHANGE_ERRORS): never {
  throw Error(code)
}
