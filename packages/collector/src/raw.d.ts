/** A file's text, put in place by the build. */
declare module '*?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: the bundlers define it so
  export default text
}
