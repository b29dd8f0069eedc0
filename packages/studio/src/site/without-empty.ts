/** The same without the fields that are undefined: in a site config a field is there, or it is not. */
export function withoutEmpty<Value extends object>(
  value: {
    readonly [Key in keyof Value]: Value[Key] | undefined
  },
): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as Value
}
