import { namesOf, shapesOf, toTypeText } from '@segue/rules/define'
import { Command } from 'commander'
import { loadSiteFile } from '../site-file.ts'
import { writeText } from '../write-text.ts'
import type { CreateCommand } from './command.ts'

/** `segue types`: a site's events, traits and slots as TypeScript. */
export const createTypes: CreateCommand = ({ out }) =>
  new Command('types')
    .summary("write a site's events, traits and slots as TypeScript")
    .description(
      'Writes TypeScript types of the events, traits and slots a site config names, for `defineConfig` and for who ' +
        'calls `track` and `identify`.',
    )
    .argument('<file>', 'the site config, JSON')
    .argument('[types]', 'where to, such as segue-types.ts; standard output when left out')
    .action((file: string, types: string | undefined) => {
      const config = loadSiteFile(file)
      const names = namesOf(config)
      const text = toTypeText(names, shapesOf(config))
      if (types === undefined) return out(text)
      writeText(types, text)
      const counts = (['event', 'trait', 'slot'] as const).map(
        (kind) => `${names[kind].length} ${kind}s`,
      )
      out(`Wrote ${counts.join(', ')} to ${types}.\n`)
    })
