import { join } from 'node:path'

/** Where the parts of a data directory are. */
export function foldersOf(data: string): Folders {
  return {
    control: join(data, 'control'),
    sites: join(data, 'control', 'sites'),
    log: join(data, 'log'),
    store: join(data, 'store'),
    scripts: join(data, 'scripts'),
    parts: join(data, 'parts'),
    users: join(data, 'users'),
  }
}

/** The folders of a data directory, by what they hold. */
export type Folders = Readonly<
  Record<'control' | 'sites' | 'log' | 'store' | 'scripts' | 'parts' | 'users', string>
>
