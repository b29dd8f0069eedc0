import { html, type Raw } from '../../html.ts'

/** A leather hiking boot, toe to the right, 600 × 480 user units, standing on y = 390. */
export function boot(): Raw {
  const hooks = [
    [258, 118],
    [264, 144],
    [270, 170],
    [284, 196],
    [306, 220],
    [334, 240],
  ].map(([x = 0, y = 0]) => html`<path d="M${x - 22} ${y + 6}L${x + 18} ${y - 8}"/>`)
  return html`<g stroke-linejoin="round" stroke-linecap="round">
    <path fill="#1d2a2b" d="M106 344L112 390H148L152 376H172L178 392H210L214 376H236L242 392H252L262 372H300L306 390H336
      L340 374H360L366 390H396L400 372H420L428 384H458L464 362L508 356L516 330Z"/>
    <path fill="#d9c7a0" d="M98 330Q98 316 112 316H502Q524 320 516 344Q492 364 440 366H130Q100 362 98 330Z"/>
    <path fill="#35494a" d="M98 340Q260 352 518 334L514 348Q490 368 440 370H130Q102 366 98 340Z"/>
    <path fill="#3d2a1c" d="M116 96Q180 70 250 78L282 96L262 130L124 128Z"/>
    <path fill="#8a5a33" d="M112 320Q98 250 112 180Q108 130 112 96Q126 86 142 100Q190 112 244 96Q262 150 280 190
      Q320 236 400 248Q472 260 502 292Q518 310 508 326L300 330Z"/>
    <path fill="#a77244" d="M244 96Q262 150 280 190Q320 236 400 248Q420 250 440 258Q360 268 296 236Q244 200 226 102Z"/>
    <path fill="#6e4526" d="M112 320Q98 250 112 180Q140 210 168 222Q202 250 200 326Z"/>
    <path fill="#5c3a20" d="M508 326Q518 310 502 292Q480 274 446 264Q404 284 408 328Z"/>
    <path fill="#6e4526" d="M112 96Q126 86 142 100Q190 112 244 96L250 118Q180 136 112 122Z"/>
    <path fill="#2e6f73" d="M120 134Q180 148 236 134L242 156Q180 172 118 160Z"/>
    <path fill="#8a5a33" d="M240 96Q250 62 276 60Q296 62 290 84Q286 120 296 176L276 190Z"/>
    <g fill="none" stroke="#c8400f" stroke-width="8">${hooks}</g>
    <path fill="none" stroke="#c8400f" stroke-width="6" d="M262 110Q226 92 214 120Q222 136 254 116M268 106Q300 84 316 104
      Q312 124 276 112"/>
    <path fill="none" stroke="#f1d9a8" stroke-opacity=".55" stroke-width="3" stroke-dasharray="8 6"
      d="M208 322Q210 256 176 226M400 324Q396 288 436 268M212 290Q300 300 396 296"/>
    <path fill="#d9c7a0" d="M232 268h44l-10 24h-44Z"/>
    <path fill="#5c3a20" d="M238 286l12 -14 6 8 6 -6 8 12Z"/>
  </g>`
}
