import { toIssueText } from '@segue/protocol'
import { Command } from 'commander'
import { EXIT } from '../exit-codes.ts'
import { readSiteFile } from '../site-file.ts'
import type { CreateCommand } from './command.ts'

/** `segue check`: is this site config fit to be published? */
export const createCheck: CreateCommand = ({ out }, setExit) =>
  new Command('check')
    .summary('check a site config and name each issue with its line')
    .description('Checks a site config as publishing would, and names each issue with its line.')
    .argument('<file>', 'the site config, JSON')
    .action((file: string) => {
      const read = readSiteFile(file)
      if (read.ok) {
        const { segments, journey, experiences, goals } = read.config
        const counts = [
          [segments, 'segments'],
          [journey.stages, 'stages'],
          [experiences, 'experiences'],
          [goals, 'goals'],
        ] as const
        const text = counts.map(([parts, name]) => `${parts.length} ${name}`).join(', ')
        return out(`${file}: no issues. ${text}.\n`)
      }
      for (const { issue, place } of read.issues) {
        out(`${file}:${place.line}:${place.column} ${toIssueText(issue)}\n`)
      }
      const count = read.issues.length
      out(`${count} ${count === 1 ? 'issue' : 'issues'}.\n`)
      setExit(EXIT.refused)
    })
