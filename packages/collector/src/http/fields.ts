import { ROLES, type Role } from '@segue/protocol/api'
import * as v from 'valibot'
import { LIST_ROWS_MAX, NAME_CHARS_MAX, PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from '../limits.ts'
import { isOrigin } from '../settings.ts'

/** Schemas of fields that several routes have. Their messages complete the sentence "Send it as …". */

/** A text of at most so many characters. */
export function text(charsMax: number): v.GenericSchema<string> {
  const message = `a text of at most ${charsMax} characters`
  return v.pipe(v.string(message), v.maxLength(charsMax, message))
}

/** A whole number in a range. */
export function whole(min: number, max: number = Number.MAX_SAFE_INTEGER): v.GenericSchema<number> {
  const range = max === Number.MAX_SAFE_INTEGER ? `from ${min}` : `from ${min} to ${max}`
  const message = `a whole number ${range}`
  return v.pipe(
    v.number(message),
    v.safeInteger(message),
    v.minValue(min, message),
    v.maxValue(max, message),
  )
}

/** A whole number in a query, where everything is text. */
export function wholeText(min: number, max: number): v.GenericSchema<string, number> {
  const message = `a whole number from ${min} to ${max}`
  return v.pipe(
    v.string(message),
    v.regex(/^\d{1,15}$/, message),
    v.transform(Number),
    whole(min, max),
  )
}

/** What is described elsewhere, and is not looked into here. */
export function opaque<Value>(description: string): v.GenericSchema<Value> {
  return v.pipe(v.looseObject({}), v.description(description)) as unknown as v.GenericSchema<Value>
}

/** A name for people. */
export const name: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'a name'),
  v.maxLength(NAME_CHARS_MAX, `a name of at most ${NAME_CHARS_MAX} characters`),
)

/** An address of mail; in lower case it names a user. RFC 5321 has the longest that mail can be sent to. */
export const email: v.GenericSchema<string> = v.pipe(
  v.string('an e-mail address'),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254, 'an e-mail address'),
  v.regex(/^[^\s@]+@[^\s@]+$/, 'an e-mail address'),
)

/** A password as it is typed in. */
export const password: v.GenericSchema<string> = text(PASSWORD_CHARS_MAX)

/** A password that somebody chooses. */
export const newPassword: v.GenericSchema<string> = v.pipe(
  text(PASSWORD_CHARS_MAX),
  v.minLength(PASSWORD_CHARS_MIN, `a text of at least ${PASSWORD_CHARS_MIN} characters`),
)

/** One of the roles. */
export const role: v.GenericSchema<Role> = v.picklist(ROLES, `one of ${ROLES.join(', ')}`)

/** Origins that may send. */
export const origins: v.GenericSchema<readonly string[]> = v.pipe(
  v.array(
    v.pipe(v.string(), v.check(isOrigin, 'an origin, such as https://shop.example')),
    'a list of origins, such as https://shop.example',
  ),
  v.maxLength(LIST_ROWS_MAX, `at most ${LIST_ROWS_MAX} origins`),
)

/** Epoch milliseconds. */
export const time: v.GenericSchema<number> = v.pipe(
  v.number(),
  v.description('Epoch milliseconds.'),
)
