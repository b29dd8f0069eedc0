import { Argument, Command } from 'commander'
import { type AccountOptions, addAccountOptions, openSite, readUrl } from '../account-options.ts'
import { toInlineScript } from '../inline-script.ts'
import { writeText } from '../write-text.ts'
import type { CreateCommand } from './command.ts'

/** `segue tag`: what a site's owner pastes into the head of every page, by the way in which the script is to load. */
export const createTag: CreateCommand = (io) =>
  addAccountOptions(
    new Command('tag')
      .summary('write what loads the script, or the script itself')
      .description(
        'Writes what to paste into the head of every page, or the script for a server of your own.',
      )
      .addArgument(new Argument('<way>', 'how the script is to load').choices(WAYS))
      .argument('[file]', 'where to; standard output when left out'),
  ).action(async (way: Way, file: string | undefined, options: AccountOptions) => {
    const { api, site } = await openSite(options, io)
    const collector = readUrl(options.url, io.env)
    const folder = `/v1/sites/${site.key}`
    const read = async (name: string) => (await api.open(`${folder}/${name}`)).text()
    const src = `src="${collector}${folder}/segue.js"`
    const write: Record<Way, () => Promise<string>> = {
      blocking: async () => `${QUEUE}\n<script ${src}></script>\n`,
      async: async () => `${await read('stub.html')}\n<script async ${src}></script>\n`,
      inline: async () => `${QUEUE}\n${toInlineScript(await read('segue.js'), collector)}\n`,
      script: () => read('segue.js'),
    }
    const text = await write[way]()
    if (file === undefined) return io.out(text)
    writeText(file, text)
    io.out(`Wrote the ${way} tag of ${site.id} to ${file}.\n`)
  })

type Way = (typeof WAYS)[number]

const WAYS = ['blocking', 'async', 'inline', 'script'] as const
const QUEUE = '<script>window.segue = window.segue || []</script>'
