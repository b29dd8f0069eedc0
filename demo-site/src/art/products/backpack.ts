import { html, type Raw } from '../../html.ts'

/** A 38-litre trekking pack from the front, 600 × 480 user units, standing on y = 410. */
export function backpack(): Raw {
  return html`<g stroke-linejoin="round" stroke-linecap="round">
    <path fill="none" stroke="#10282e" stroke-width="16" d="M276 62Q300 36 324 62"/>
    <path fill="#2d4a33" d="M176 330Q120 336 112 372Q138 384 190 376ZM424 330Q480 336 488 372Q462 384 410 376Z"/>
    <path fill="#1d3a2b" d="M196 122Q170 240 184 372Q190 410 240 410H360Q410 410 416 372Q430 240 404 122Z"/>
    <path fill="#4f7f57" d="M206 112Q186 230 196 356Q200 396 244 396H356Q400 396 404 356Q414 230 394 112Z"/>
    <path fill="#5f9166" d="M206 112Q190 200 192 290Q230 300 244 250Q250 170 246 112Z"/>
    <path fill="#c8400f" d="M194 126Q190 66 250 60H350Q410 66 406 126Q402 150 380 152H220Q198 150 194 126Z"/>
    <path fill="#e0622c" d="M206 112Q206 72 252 70H348Q372 72 384 88Q300 76 250 92Q216 104 206 112Z"/>
    <path fill="#8f2d17" d="M194 126Q196 138 208 140H392Q404 138 406 126Q402 152 380 152H220Q198 152 194 126Z"/>
    <path fill="none" stroke="#fbe3c6" stroke-width="5" stroke-dasharray="2 8" d="M238 110H362"/>
    <path fill="#3e6b48" d="M230 236Q228 216 248 216H352Q372 216 370 236L364 352Q362 372 342 372H258Q238 372 236 352Z"/>
    <path fill="#6ea274" d="M230 236Q228 216 248 216H352Q372 216 370 236V246H230Z"/>
    <path fill="none" stroke="#f2b233" stroke-width="7" d="M240 256H360"/>
    <path fill="none" stroke="#f2b233" stroke-width="5" d="M352 256v16"/>
    <path fill="#f5f1e6" d="M276 298h48v30h-48Z"/>
    <path fill="#c8400f" d="M284 322l14 -18 8 10 4 -5 8 13Z"/>
    <path fill="none" stroke="#10282e" stroke-width="10" d="M252 152V216M348 152V216"/>
    <path fill="#f5f1e6" d="M242 176h20v18h-20ZM338 176h20v18h-20Z"/>
    <path fill="#2d4a33" d="M188 262Q168 268 170 300L178 372Q188 380 200 372L194 262ZM412 262Q432 268 430 300L422 372
      Q412 380 400 372L406 262Z"/>
    <path fill="#9cc9cf" d="M176 222Q176 210 188 210H196V276H176Z"/>
    <path fill="#10282e" d="M178 198h16v14h-16Z"/>
    <path fill="none" stroke="#1d3a2b" stroke-width="6" d="M196 200L230 214M404 200L370 214M198 310L236 330M402 310L364 330"/>
  </g>`
}
