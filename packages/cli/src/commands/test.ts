import { compile } from '@segue/rules'
import { Command, Option } from 'commander'
import { EXIT } from '../exit-codes.ts'
import { loadSiteFile } from '../site-file.ts'
import { type Difference, findDifferences } from '../visitors/find-differences.ts'
import { formatTime } from '../visitors/time.ts'
import { readVisitorFile } from '../visitors/visitor-file.ts'
import type { CreateCommand } from './command.ts'

/** `segue test`: do the rules still make of these visitors what is expected? */
export const createTest: CreateCommand = ({ out }, setExit) =>
  new Command('test')
    .summary('test a site config against visitors with known histories')
    .description(
      'Takes visitors through their histories and compares segments, stage and variants with what is expected.',
    )
    .argument('<file>', 'visitors with their histories and expectations, YAML or JSON')
    .addOption(new Option('--config <file>', 'the site config').makeOptionMandatory())
    .action((file: string, options: { readonly config: string }) => {
      const config = loadSiteFile(options.config)
      const program = compile(config)
      const visitors = readVisitorFile(file, config)
      const results = visitors.flatMap((visitor) =>
        (visitor.expect ?? []).map((expectation) => {
          const differences = findDifferences(program, visitor, expectation)
          const title = `${visitor.name ?? visitor.visitor}, ${formatTime(expectation.at)}`
          return { title, differences }
        }),
      )
      const failures = results.filter(({ differences }) => differences.length > 0)
      for (const { title, differences } of failures) {
        out(`FAIL ${title}\n${differences.map(toDifferenceText).join('')}\n`)
      }
      const held = results.length - failures.length
      out(`${file}: ${visitors.length} visitors, ${held} of ${results.length} expectations hold.\n`)
      const judged = visitors.filter(({ expect = [] }) => expect.length > 0)
      const idle = judged.filter(({ events }) => events.length === 0).length
      if (idle > 0)
        out(`Of ${idle} of them the history is empty: they were judged as new visitors.\n`)
      if (results.length === 0) out('Nothing was expected, so nothing was tested.\n')
      if (held < results.length || results.length === 0) setExit(EXIT.refused)
    })

function toDifferenceText({ what, expected, received, why }: Difference): string {
  const lines = [`  ${what}`, `    - ${expected}`, `    + ${received}`]
  return [...lines, ...why.map((line) => `      ${line}`), ''].join('\n')
}
