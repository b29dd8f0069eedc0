import { useState } from 'preact/hooks'
import { Logo } from '../elements/logo.tsx'
import { en } from '../messages/en.ts'
import { ForgotForm } from './forgot-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** The way in. After a session ended it says so; the address stays, so the person comes back to where they were. */
export function SignIn({ because }: { because: 'new' | 'left' | 'expired' }) {
  const [hasForgotten, setForgotten] = useState<boolean>()
  return (
    <main class="sign-in">
      <div class="sign-in-panel">
        <Logo />
        <h1 class="sign-in-title">{hasForgotten ? en.signIn.forgotTitle : en.signIn.title}</h1>
        <p class="muted">{hasForgotten ? en.signIn.forgotAbout : en.signIn.because[because]}</p>
        {hasForgotten ? (
          <ForgotForm onBack={() => setForgotten(false)} />
        ) : (
          <SignInForm isBack={hasForgotten === false} onForgot={() => setForgotten(true)} />
        )}
        <p class="small muted">{en.signIn.firstRun}</p>
      </div>
    </main>
  )
}
