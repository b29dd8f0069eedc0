import { html, type Raw } from '../../html.ts'

/** A two-person tunnel-dome tent, 600 × 480 user units, standing on y = 390. */
export function tent(): Raw {
  return html`<g stroke-linejoin="round" stroke-linecap="round">
    <path fill="none" stroke="#10282e" stroke-width="3" d="M196 190L60 392M470 214L566 388M130 300L42 384"/>
    <path fill="#5e6f2a" d="M262 104Q420 116 520 390H312Q330 220 262 104Z"/>
    <path fill="#8a9c3f" d="M262 104Q380 150 420 390H312Q330 220 262 104Z"/>
    <path fill="#c3cc63" d="M88 390Q130 150 262 104Q330 220 312 390Z"/>
    <path fill="#d9e08a" d="M88 390Q130 150 262 104Q180 190 164 390Z"/>
    <path fill="#2b3b2a" d="M182 390Q190 250 256 168Q294 250 292 390Z"/>
    <path fill="#f6c75b" d="M206 390Q212 280 256 210Q278 280 276 390Z"/>
    <path fill="#fff0c2" d="M226 390Q232 310 256 258Q266 310 264 390Z"/>
    <path fill="#e6ecae" d="M256 168Q294 250 292 390L324 390Q336 300 300 214Q284 184 262 158Z"/>
    <path fill="none" stroke="#c8400f" stroke-width="8" d="M88 390Q130 150 262 104Q420 116 520 390"/>
    <path fill="none" stroke="#c8400f" stroke-width="7" d="M262 104Q330 220 312 390"/>
    <path fill="none" stroke="#10282e" stroke-opacity=".35" stroke-width="4" d="M256 168Q190 250 182 390M378 138Q428 230 446 390"/>
    <path fill="#f5f1e6" d="M352 268l46 6 6 30 -48 -6Z"/>
    <path fill="#c8400f" d="M362 292l10 -14 8 9 4 -3 8 13Z"/>
    <path fill="none" stroke="#10282e" stroke-width="7" d="M80 392H112M300 392H332M500 392H532M50 388v14M38 380v14M566 384v14"/>
    <path fill="none" stroke="#c8400f" stroke-width="5" d="M318 280q8 6 4 16"/>
  </g>`
}
