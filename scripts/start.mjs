/**
 * `npm start`: sets a fresh clone up, then runs the collector with its embedded store and the studio, and the demo
 * shop with the snippet in its pages. `npm start -- --sample` also fills the store with sample visitors.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build, installPackages, ROOT } from './setup.mjs'

const options = readOptions(process.argv.slice(2))
installPackages()
build({ isQuiet: true })

const data = resolve(process.env.SEGUE_DATA ?? join(ROOT, '.segue-data'))
const login = loadLogin(data)
const children = []
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0))

const collector = await startChild('collector', 'packages/collector/dist/main.js', {
  SEGUE_DATA: join(data, 'collector'),
  SEGUE_SDK_FILE: join(ROOT, 'packages/sdk/dist/segue.js'),
  SEGUE_STUDIO_DIR: join(ROOT, 'packages/studio/dist'),
  SEGUE_SETUP_CONFIG: join(ROOT, 'demo-site/site.json'),
  SEGUE_SETUP_ORIGINS: 'http://127.0.0.1:*,http://localhost:*',
  SEGUE_SETUP_EMAIL: login.email,
  SEGUE_SETUP_PASSWORD: login.password,
})
const [site] = collector.sites
const scriptUrl = `${collector.url}/v1/sites/${site.key}/segue.js`
const shop = await startChild('demo shop', 'demo-site/dist/main.js', {
  SEGUE_SCRIPT_URL: scriptUrl,
})
console.log(welcome())
if (options.sample) await runSample()

/** Starts one of our programs and resolves with the JSON line it prints when it is ready. */
function startChild(name, file, environment) {
  const child = spawn(process.execPath, [join(ROOT, file)], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  return new Promise((done) => {
    child.on('exit', (code) => {
      if (stopping) return
      console.error(`The ${name} stopped by itself (exit code ${code}); its last words are above.`)
      stop(1)
    })
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = parseReady(line)
      if (ready === undefined) console.log(line)
      else done(ready)
    })
  })
}

function parseReady(line) {
  try {
    const message = JSON.parse(line)
    return message.ready === true ? message : undefined
  } catch {
    return undefined
  }
}

/** Sample visitors live by the rules that are published now, which may no longer be those of the first start. */
async function runSample() {
  const { version, config } = await loadPublished()
  const file = join(data, 'sample-config.json')
  writeFileSync(file, JSON.stringify(config))
  const words = ['sample', '--url', collector.url, '--origin', shop.url, '--key', site.key]
  words.push('--config', file, '--config-version', String(version))
  words.push('--catalogue', join(ROOT, 'demo-site/catalogue.json'))
  const child = spawn(process.execPath, [join(ROOT, 'packages/cli/dist/segue.js'), ...words], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  children.push(child)
  await new Promise((done) => child.on('exit', done))
  console.log(
    '\n  The studio shows the last 30 days first; the oldest sample visits lie within 90 days.',
  )
}

async function loadPublished() {
  const headers = { 'content-type': 'application/json', origin: collector.url }
  const body = JSON.stringify(login)
  const signedIn = await fetch(`${collector.url}/api/session`, { method: 'POST', headers, body })
  const cookie = signedIn.headers.getSetCookie().join('; ')
  const answer = await fetch(`${collector.url}/api/sites/${site.id}/config`, {
    headers: { cookie },
  })
  if (!answer.ok) throw new Error(`The published site config could not be read (${answer.status}).`)
  return answer.json()
}

let stopping = false

/** Ends the children, waits for them, and leaves. A second Ctrl-C ends them the hard way. */
function stop(code) {
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null)
  for (const child of running) child.kill(stopping ? 'SIGKILL' : 'SIGTERM')
  if (stopping) return
  stopping = true
  if (running.length > 0) console.log('\nStopping: waiting events are written first …')
  Promise.all(running.map((child) => new Promise((done) => child.on('exit', done)))).then(() =>
    process.exit(code),
  )
}

/** The studio's sign-in for this data directory: made up once, readable by its owner only. */
function loadLogin(folder) {
  const file = join(folder, 'login.json')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    const made = { email: 'owner@shop.example', password: randomBytes(9).toString('base64url') }
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

function readOptions(words) {
  const unknown = words.filter((word) => word !== '--sample')
  if (unknown.length > 0) {
    console.error(`Unknown option ${unknown.join(' ')}. Use: npm start, or npm start -- --sample`)
    process.exit(2)
  }
  return { sample: words.includes('--sample') }
}

function welcome() {
  return `
  Shop       ${shop.url}
  Studio     ${collector.studio}   sign in: ${login.email}  ${login.password}
  Collector  ${collector.url}   health: ${collector.url}/healthz
  Tag        <script src="${scriptUrl}"></script>

  What to try
  1. Open the shop, accept the banner, look at three running shoes, go back to the home page:
     it now speaks to runners, from the first frame. (One visitor in seven is kept on the default,
     to compare with. If that is you, try a private window.)
  2. Put something in the cart and buy it. Watch the studio's Live page meanwhile.
  3. In the studio, open Config, change a text, publish: the shop shows it at the next load.
  ${options.sample ? 'Sample visitors are on their way:' : 'More to look at: npm start -- --sample'}

  Data is kept in ${data}. Ctrl-C ends everything.
`
}
