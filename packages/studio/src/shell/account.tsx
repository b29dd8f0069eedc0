import type { Signal } from '@preact/signals'
import type { SessionUser } from '@segue/protocol/api'
import { Choice } from '../elements/choice.tsx'
import { Icon } from '../elements/icon.tsx'
import { en } from '../messages/en.ts'
import { useStudio } from '../studio.ts'
import type { Theme } from './theme.ts'

/** Who is signed in, how it looks, and the way out. */
export function Account({ user, theme }: { user: SessionUser; theme: Signal<Theme> }) {
  const { session } = useStudio()
  const site = session.site.value
  return (
    <footer class="account">
      <Choice
        label={en.shell.theme}
        value={theme.value}
        options={THEMES.map(toOption)}
        onChoose={(value) => {
          theme.value = value
        }}
      />
      <div class="account-who">
        <span class="account-name">{user.name || user.email}</span>
        <span class="small muted">{site && en.shell.role(en.shell.roles[site.role])}</span>
      </div>
      <button class="button button-quiet" type="button" onClick={() => session.signOut()}>
        <Icon name="leave" />
        {en.shell.signOut}
      </button>
    </footer>
  )
}

/** Made anew for each rendering: an element is mounted in one place only. */
function toOption(value: Theme) {
  const label = (
    <>
      <Icon name={value} />
      <span class="hidden-text">{en.shell.themes[value]}</span>
    </>
  )
  return { value, label }
}

const THEMES = ['system', 'light', 'dark'] as const
