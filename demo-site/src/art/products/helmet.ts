import { html, type Raw } from '../../html.ts'

/** A climbing helmet in three-quarter view, 600 × 480 user units, standing on y = 372. */
export function helmet(): Raw {
  return html`<g stroke-linejoin="round" stroke-linecap="round">
    <path fill="#0f2e35" d="M132 300Q300 352 482 296L470 340Q300 388 146 338Z"/>
    <path fill="none" stroke="#10282e" stroke-width="11" d="M176 322Q196 404 268 430Q340 420 356 338M410 322Q380 420 268 430"/>
    <path fill="#c8400f" d="M236 416h64v26h-64Z"/>
    <path fill="#f5f1e6" d="M262 420h12v18h-12Z"/>
    <path fill="#d9541f" d="M116 306Q104 120 292 92Q492 96 500 298Q500 318 476 318Q300 356 140 324Q118 322 116 306Z"/>
    <path fill="#ef7a3c" d="M130 286Q132 134 292 104Q330 102 360 112Q222 132 186 300Q150 300 130 286Z"/>
    <path fill="#a8360f" d="M500 298Q500 318 476 318Q300 356 140 324Q118 322 116 306L117 290Q300 342 500 284Z"/>
    <path fill="#f5f1e6" d="M252 110Q232 200 238 332L276 336Q268 200 296 104Z"/>
    <g fill="#5b1c08">
      <path d="M312 134Q352 132 380 150L372 172Q346 158 316 160Z"/>
      <path d="M318 184Q362 182 400 204L398 228Q358 206 320 210Z"/>
      <path d="M322 234Q366 234 410 254L410 278Q366 260 324 262Z"/>
      <path d="M416 170Q446 196 458 230L440 236Q430 206 406 186Z"/>
      <path d="M222 146Q204 160 194 182L210 190Q216 176 226 168Z"/>
      <path d="M206 204Q190 226 186 256L204 262Q206 236 216 218Z"/>
    </g>
    <path fill="#fff" opacity=".35" d="M160 214Q174 156 232 126Q196 166 184 216Q170 222 160 214Z"/>
    <path fill="#10282e" d="M446 282h34v34h-34Z"/>
    <path fill="#f2b233" d="M453 290h20v18h-20Z"/>
    <path fill="#10282e" d="M256 268l12 -18 8 10 -2 16Z"/>
  </g>`
}
