/** Runs in a page. Resolves when what it has so far was painted: a second frame begins once the first was drawn. */
export function untilPainted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
}
