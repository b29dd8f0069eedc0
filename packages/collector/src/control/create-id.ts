import { customAlphabet } from 'nanoid'

/**
 * A new id for something that owners make: ten letters and digits. They hand it to command lines, where an id that
 * begins with a dash would be taken for an option.
 */
export const createId: () => string = customAlphabet(
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  10,
)
