import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { paint } from '../art/gallery.ts'
import { shopError } from '../errors.ts'

/** A file to be sent. */
export interface Asset {
  readonly type: string
  readonly body: string
}

/**
 * Reads the built scripts and styles once and gives a function that finds a file of `/assets/` by its path, the
 * painted pictures of `art/` among them. Nothing outside the folder can be reached, because only listed names are known.
 */
export function openAssets(folder: URL): (path: string) => Asset | undefined {
  const built = readBuilt(folder)
  return (path) => {
    const picture = path.startsWith('art/') ? paint(path.slice('art/'.length)) : undefined
    return picture === undefined ? built.get(path) : { type: 'image/svg+xml', body: picture }
  }
}

function readBuilt(folder: URL): Map<string, Asset> {
  const files = new Map<string, Asset>()
  for (const name of listFolder(folder)) {
    const type = TYPES[extname(name)]
    if (type) files.set(name, { type, body: readFileSync(new URL(name, folder), 'utf8') })
  }
  if (!files.has('shop.css')) throw shopError('assets_missing', folder.pathname)
  return files
}

function listFolder(folder: URL): string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw shopError('assets_missing', folder.pathname)
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
}
