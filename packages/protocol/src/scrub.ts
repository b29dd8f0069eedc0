/**
 * A text without e-mail addresses, JSON web tokens and the values of secret query parameters (`token`, `password`,
 * `code` and their like). Applied to every text that enters an event, since such values travel in addresses of all kinds.
 */
export function scrub(text: string): string {
  const plain = text.replace(NAME, (name) => name.replace(ENCODED, decodeURIComponent))
  const open = plain.replace(SECRET, '$1').replace(TOKEN, '[token]')
  // What a browser takes to prepare that pattern is a tenth of a whole page view of ours.
  return AT.test(open) ? open.replace(EMAIL, '[email]') : open
}

/** What stands before the `=` of a parameter: servers read `%74oken` as `token`, so it is written out. */
const NAME = /[?&#;][\w.%[\]-]+=/g
/** An encoded letter or digit, or one of `-._[]`: written out, an address still means the same. */
const ENCODED = /%([46][1-9a-f]|[57][\dabd]|5f|2[de]|3\d)/gi

/**
 * The name and `=` of a parameter that carries a secret, then its value. Strong words count anywhere in a name
 * (`id_token`), short ones as its last part (`user[pw]`), those that also mean something else only alone: `author`,
 * `design`, `ticket_type` and `promo_code` stay. An address in the value of a parameter has its separators encoded, once or
 * more often.
 */
const SECRET =
  /(([?&#;]|%(25)*(3f|26|23|3b))([\w.%[\]-]{0,40}(authorization|token|(api|access|auth|private)[_.-]?(key|code)|credential|jwt|[cx]srf|passw(ord|d)?|bearer|secret(?!ar)|signature)[\w.%[\]-]{0,40}?|([\w.%[\]-]{0,40}[_.[-])?(cookie|t?otp|sig|cv[cv]2?|iban|auth|pwd?|pin)]?|key|code|pass|session|ticket|hash|segue_debug|[\w.]{0,9}s(ess(ion)?[_-]?)?id|sg_u|_segue)(=|%(25)*3d))[^&#;\s]+/gi

/** The name of a property and the type of its value: any text, and a number where the name ends with such a word. */
export const SECRET_NAME: RegExp =
  /(authorization|token|(api|access|auth|private)[_.-]?(key|code)|credential|jwt|[cx]srf|passw(ord|d)?|bearer|secret(?!ar)|signature)(.*=s|=n)|(^|[_.-])(cookie|t?otp|sig|cv[cv]2?|iban|auth|pwd?|pin)=[sn]/i

/** A JSON web token: its head is `{"` in base64, its three parts have dots between them. */
const TOKEN = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g

/** An at sign, plain or encoded: no address is without. */
const AT = /@|40/

/**
 * An address in letters of any script, its at sign and others plain or percent-encoded, also twice. Bounded repeats keep
 * the search linear.
 */
const EMAIL =
  /[\p{L}\p{M}\w.+'%-]{1,64}(@|%(25){0,3}40)([\p{L}\p{M}\w%-]{1,63}\.){1,5}(xn--[\w-]+|([\p{L}\p{M}]|%(25){0,3}[89a-f].){2,24})/giu
