/** A number in hexadecimal, with zeros before it up to so many digits. */
export function toHex(value: number | bigint, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
