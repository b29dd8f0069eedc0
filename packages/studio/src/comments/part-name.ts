import type { SiteConfig } from '@segue/protocol'
import { COMMENTED_KINDS, type CommentedPart } from '@segue/protocol/api'
import { comments as texts } from '../messages/en/comments.ts'
import { toAddress } from '../shell/to-address.ts'

/** A part of a site config that a comment can be about, in words. */
interface PartName {
  readonly about: CommentedPart
  readonly text: string
}

/** Everything in a site config that a comment can be about, the whole first. */
export function listParts(config: SiteConfig): readonly PartName[] {
  const named = namedIn(config)
  const parts = COMMENTED_KINDS.flatMap((kind) =>
    named[kind].map(({ id, name }) => ({ about: { kind, id }, text: texts.parts[kind](name) })),
  )
  return [{ about: { kind: 'draft' }, text: texts.parts.draft }, ...parts]
}

/** What a comment is about, by name; by its id, and without an address, where the config has it no more. */
export function namePart(
  about: CommentedPart,
  config: SiteConfig,
): { readonly text: string; readonly address?: string } {
  if (about.kind === 'draft') return { text: texts.parts.draft }
  const { kind, id } = about
  const found = namedIn(config)[kind].find((one) => one.id === id)
  if (!found) return { text: `${texts.parts[kind](id)}, ${texts.gone}` }
  const address = toAddress(`/studio/${ROOMS[kind]}`, { open: id })
  return { text: texts.parts[kind](found.name), address }
}

function namedIn({ segments, journey, experiences }: SiteConfig) {
  return { segment: segments, stage: journey.stages, experience: experiences }
}

const ROOMS = { segment: 'audiences', stage: 'journey', experience: 'experiences' } as const
