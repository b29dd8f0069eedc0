import { html } from '../html.ts'
import { EMAIL_CHARS_MAX, TEXT_CHARS_MAX } from '../limits.ts'
import type { Page } from './page.ts'

/** Signing in, and what a signed-in visitor sees. No password: the account lives in this browser only. */
export function accountPage(): Page {
  return {
    title: 'Your account',
    description: 'Sign in, join the club, see what you saved.',
    main: html`<div class="wrap band account">
  <section id="signed-out" aria-labelledby="sign-in-title"><h1 id="sign-in-title">Sign in</h1>
    <p class="lead">A demonstration: any e-mail will do, there is no password, and nothing leaves this browser.</p>
    <form class="fields" id="sign-in">
      <label class="field field-wide">E-mail <input type="email" name="email" autocomplete="email"
        maxlength="${EMAIL_CHARS_MAX}" required></label>
      <label class="field field-wide">First name <input name="firstName" autocomplete="given-name"
        maxlength="${TEXT_CHARS_MAX}" required></label>
      <label class="choice field-wide"><input type="checkbox" name="club" value="club" checked>
        <span><b>I am in the Cairn Club, or want to be</b>Free, and ends when you say so</span></label>
      <button class="button">Sign in</button>
    </form>
    <noscript><p class="notice">The account is kept in your browser and needs JavaScript.</p></noscript></section>
  <section id="signed-in" aria-labelledby="hello" hidden><h1 id="hello" tabindex="-1">Hello</h1>
    <p class="lead" id="plan-line"></p>
    <p><button class="button button-quiet" type="button" id="sign-out">Sign out</button></p></section>
  <section class="saved" aria-labelledby="saved-title"><h2 id="saved-title">Saved for later</h2>
    <p id="saved-empty">Nothing yet. The heart on a product page puts things here.</p>
    <ul class="mini-lines" id="saved-lines"></ul></section>
</div>`,
  }
}
