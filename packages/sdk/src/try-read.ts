/** What `read` gives, or `fallback` where the browser or the page took away, blocked or broke what it reads. */
export function tryRead<Value>(read: () => Value, fallback: Value): Value {
  try {
    return read()
  } catch {
    return fallback
  }
}
