/** Texts of what takes a chart out of the studio. */
export const exportTexts = {
  csv: 'CSV',
  png: 'PNG',
  print: 'Print',
} as const
