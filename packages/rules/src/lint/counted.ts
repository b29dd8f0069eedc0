/** A number of something: `1 visitor`, `3 visitors`, `0.5 days`. The plural of the noun takes an s. */
export function counted(number: number | string, noun: string): string {
  return `${number} ${noun}${Number(number) === 1 ? '' : 's'}`
}
