import { type DraftComment, includesRole } from '@segue/protocol/api'
import { RowButton } from '../elements/row-button.tsx'
import type { Acting } from '../load/use-act.ts'
import { comments as texts } from '../messages/en/comments.ts'
import { useMe } from '../session/use-me.ts'
import { useSite, useStudio } from '../studio.ts'

/** Deletes the first of these, and the others with it: for whoever wrote them all, and for admins. */
export function RemoveButton(props: {
  readonly comments: readonly DraftComment[]
  /** What goes, in words. */
  readonly of: string
  readonly acting: Acting
  readonly onRemoved: () => void
}) {
  const { comments, of, acting, onRemoved } = props
  const { api } = useStudio()
  const { id: site, role } = useSite()
  const me = useMe()
  const [first] = comments
  const mayRemove = includesRole(role, 'admin') || comments.every(({ by }) => by === me)
  if (first === undefined || !mayRemove) return null
  const { id } = first
  const remove = () =>
    acting.act(() => api.ask('DELETE /api/sites/:site/comments/:id', { site, id }), onRemoved)
  return <RowButton text={texts.remove} of={of} disabled={acting.busy} onClick={remove} />
}
