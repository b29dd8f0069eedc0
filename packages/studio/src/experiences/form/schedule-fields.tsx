import type { Schedule } from '@segue/protocol'
import { TextField } from '../../form/text-field.tsx'
import { experiences } from '../../messages/en/experiences.ts'

const texts = experiences.form

/** From when until when, by the clocks of the site's zone. */
export function ScheduleFields(props: {
  readonly path: string
  readonly schedule: Schedule | undefined
  readonly zone: string
  readonly onChange: (schedule: Schedule | undefined, key: string) => void
}) {
  const { path, schedule = {}, zone, onChange } = props
  function set(end: 'from' | 'until', text: string) {
    const { [end]: _, ...rest } = schedule
    const next: Schedule = text === '' ? rest : { ...schedule, [end]: text }
    onChange(Object.keys(next).length > 0 ? next : undefined, `${path}.${end}`)
  }
  return (
    <>
      {(['from', 'until'] as const).map((end) => (
        <TextField
          key={end}
          type="datetime-local"
          label={texts[end](zone)}
          path={`${path}.${end}`}
          value={schedule[end] ?? ''}
          onChange={(text) => set(end, text)}
        />
      ))}
    </>
  )
}
