import type { Change } from '../../change.ts'
import { isRecord } from '../../guards.ts'
import { childPath } from '../../json-path.ts'
import { hasSoundTags, mapMergeTexts } from '../../merge-tags.ts'
import type { Report } from '../to-config-issue.ts'

/** Every merge tag of a change has a fallback, names a trait, and stands where people read it. */
export function checkMergeTags(change: Change, path: string, report: Report): void {
  const elsewhere = listTexts(
    mapMergeTexts(change, () => ''),
    path,
  )
  listTexts(change, path).forEach(([at, text], index) => {
    if (!text.includes('{{')) return
    const isPlace = elsewhere[index]?.[1] === ''
    if (isPlace && hasSoundTags(text)) return
    const code = isPlace ? 'CONFIG_MERGE_TAG_INVALID' : 'CONFIG_MERGE_TAG_PLACE'
    report({ code, path: at, received: text })
  })
}

/** All texts with their paths. What a page has, and what other checks keep braces out of, is left out. */
function listTexts(value: unknown, path: string): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value))
    return value.flatMap((item, index) => listTexts(item, childPath(path, index)))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    LEFT_OUT.test(key) ? [] : listTexts(inner, childPath(path, key)),
  )
}

const LEFT_OUT = /^(target|to|declarations|rules)$/
