/**
 * A text without e-mail addresses, JSON web tokens and the values of secret query parameters (`token`, `password`,
 * `code` and their like). Applied to every text that enters an event, since such values travel in addresses of all kinds.
 */
export function scrub(text: string): string {
  return text.replace(SECRET, '$1').replace(TOKEN, '[token]').replace(EMAIL, '[email]')
}

/**
 * The name and `=` of a parameter that carries a secret, then its value. Strong words count anywhere in a name
 * (`id_token`), short ones only alone: `code` goes, `promo_code` stays. Mail programs encode `_`.
 */
const SECRET =
  /([?&#;]([\w.%-]{0,40}(token|passw|secret|signature|api(_|%5f)?key|jwt|auth(?!or))[\w.%-]{0,40}|key|code|segue_debug|otp|pwd|pass|sid|sig|session((_|%5f)?id)?|sg(_|%5f)u|(_|%5f)segue)=)[^&#;\s]+/gi

/** A JSON web token: its head is `{"` in base64, its three parts have dots between them. */
const TOKEN = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g

/** An address with its at sign plain or percent-encoded. Bounded repeats keep the search linear. */
const EMAIL = /[\w.+-]{1,64}(@|%40)([\w-]{1,63}\.){1,5}[a-z]{2,24}/gi
