/**
 * The path of a member as code would read it: `segments[0].when`, `declarations["font-size"]`.
 *
 * `path` is the parent's, empty for the input itself.
 */
export function childPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  if (!IDENTIFIER.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/
