/**
 * True when every bracket and quote of a piece of CSS is closed in the right order. Such a piece cannot reach
 * beyond itself in a style sheet. Escapes are not read: what may hold a backslash is looked at elsewhere.
 */
export function isBalanced(css: string): boolean {
  const open: string[] = []
  for (const char of css) {
    const last = open.at(-1)
    if (last === '"' || last === "'") {
      if (char === last) open.pop()
    } else if (char === '"' || char === "'") {
      open.push(char)
    } else if (char === '(' || char === '[') {
      open.push(char)
    } else if ((char === ')' || char === ']') && open.pop() !== OPENING[char]) {
      return false
    }
  }
  return open.length === 0
}

const OPENING = { ')': '(', ']': '[' } as const
