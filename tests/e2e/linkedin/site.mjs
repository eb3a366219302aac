// The replica of LinkedIn: serves pages of LinkedIn's structure under LinkedIn's kind of headers, over TLS on loopback, and
// remembers what was sent to it. The pages' own behaviour lives in `pages/`; who lives there in `people.mjs`.

import https from 'node:https'
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeCertificate } from './certificate.mjs'
import { BY_SLUG, ME, PEOPLE, conversationOf, messageUrn } from './people.mjs'

// The replica counts its days where its people live, and so must the browsers that look at it.
process.env.TZ ??= 'Asia/Taipei'

const HOST = 'www.linkedin.com'
const SCRIPTS = ['probe.js', 'parts.js', 'editor.js', 'conversation.js', 'profile.js', 'main.js']
const file = (name) => readFileSync(fileURLToPath(new URL(`pages/${name}`, import.meta.url)), 'utf8')

/**
 * What a page may be told by its query or, for all pages, by `site.switches`:
 * `lang` (`en`, `zh-TW`, `xx`: random letters), `enter` (Enter sends, no Send button), `dark`, `confirm` (`never`, `attribute`),
 * `delay` (milliseconds until LinkedIn's id arrives; else 200 to 600), `frame` (arrangement B), `bubbles` (slugs),
 * `same` (every message gets this tail of an id: two tabs then show one message).
 */
const SWITCHES = ['lang', 'enter', 'dark', 'confirm', 'delay', 'frame', 'bubbles', 'same', 'signature']

/** Starts the replica on a free port of loopback. */
export async function startSite() {
  const certificate = makeCertificate(HOST)
  const site = {
    spki: certificate.spki,
    port: 0,
    /** Switches for every page. */
    switches: {},
    /** Every request that arrived: `METHOD /path?query`. */
    requests: [],
    /** Every message that was sent: `{slug, text, urn}`. */
    sent: [],
    /** Forgets switches, requests and messages. */
    reset() {
      site.switches = {}
      site.requests = []
      site.sent = []
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  const server = https.createServer(certificate, (request, response) => {
    answer(site, request, response).catch((error) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  site.port = server.address().port
  return site
}

async function answer(site, request, response) {
  const url = new URL(request.url, `https://${HOST}`)
  site.requests.push(`${request.method} ${url.pathname}${url.search}`)
  if (request.method === 'POST' && url.pathname === '/voyager/api/messages') return send(site, request, response)
  if (url.pathname === '/assets/site.css') {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(file('site.css'))
    return
  }
  if (url.pathname === '/assets/site.js') {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(`(() => {\n${SCRIPTS.map(file).join('\n')}\n})()`)
    return
  }
  const kind = pageKind(url)
  if (!kind) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here')
    return
  }
  const switches = { ...site.switches }
  for (const name of SWITCHES) if (url.searchParams.has(name)) switches[name] = url.searchParams.get(name)
  const nonce = randomBytes(16).toString('base64')
  response.writeHead(200, headers(nonce)).end(page(kind, url, switches, nonce, site))
}

function pageKind(url) {
  const at = decodeURIComponent(url.pathname)
  if (at.startsWith('/messaging/') || at === '/preload/') return 'messaging'
  if (at === '/feed/') return 'feed'
  if (at.startsWith('/in/')) return BY_SLUG.has(at.split('/')[2]) ? 'profile' : null
  if (at === '/jobs/') return 'plain'
  if (at.startsWith('/posts/')) return 'post'
  return null
}

// As strict as LinkedIn's: no eval, no WebAssembly, no inline script, nothing from elsewhere, strings never become markup.
function headers(nonce) {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': [
      "default-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "connect-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      "script-src-attr 'none'",
      "frame-src 'self'",
      "worker-src 'self' blob:",
      "object-src 'none'",
      "frame-ancestors 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types default jSecure 'allow-duplicates' dompurify highcharts goog#html",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'sameorigin',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=31536000',
    'cross-origin-opener-policy': 'same-origin-allow-popups',
  }
}

const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

function page(kind, url, switches, nonce, site) {
  const lang = switches.lang ?? 'en'
  const who = kind === 'profile' ? BY_SLUG.get(decodeURIComponent(url.pathname).split('/')[2]) : null
  const title = who ? who.name : { messaging: 'Messaging', feed: 'Feed', plain: 'Jobs', post: 'Post' }[kind]
  const ember = kind === 'messaging'
  const data = { kind, switches, me: ME, people: PEOPLE.map((person) => withThread(person, site)), profile: who?.slug ?? null }
  return `<!DOCTYPE html>
<html lang="${lang === 'xx' ? 'en' : escape(lang)}"${switches.dark ? ' class="dark"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="como-t" content="${escape(JSON.stringify({ locale: lang === 'zh-TW' ? 'zh_TW' : 'en_US' }))}">
<meta name="trusted-types" data-sanitizer="jSecure">
<title>${escape(title)} | LinkedIn</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/site.css">
</head>
<body class="${ember ? 'ember-application' : 'a1b2c3d4'}"${ember ? '' : ' data-rehydrated="true"'}>
<script type="application/json" id="rehydrate-data" nonce="${nonce}">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>
<script src="/assets/site.js" nonce="${nonce}"></script>
</body>
</html>
`
}

// Threads get their ids here, so that every page of a run shows the same ones.
function withThread(person, site) {
  const { uuid, thread } = conversationOf(person)
  const past = person.thread.map((message, index) => {
    const [hour, minute] = message.at.split(':').map(Number)
    const when = new Date()
    when.setDate(when.getDate() - message.daysAgo)
    when.setHours(hour, minute, 17 + index, 321)
    return { from: message.from, text: message.text, instant: when.getTime(), urn: messageUrn(when.getTime(), uuid, `4${String(1000 + index)}`) }
  })
  const since = site.sent
    .filter((message) => message.slug === person.slug)
    .map(({ text, instant, urn }) => ({ from: 'me', text, instant, urn }))
  return { ...person, conversation: uuid, threadId: thread, thread: [...past, ...since] }
}

async function send(site, request, response) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const { slug, text, delay, confirm, same } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
  const person = BY_SLUG.get(slug)
  const instant = Date.now()
  const urn = same
    ? messageUrn(new Date().setHours(12, 0, 0, 0), conversationOf(person).uuid, same)
    : messageUrn(instant, conversationOf(person).uuid)
  site.sent.push({ slug, text, instant, urn })
  if (confirm === 'never') return // The answer never comes; the connection stays open until the page goes.
  setTimeout(() => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ urn, instant, trace: randomUUID() }))
  }, delay === undefined || delay === null ? 200 + Math.random() * 400 : Number(delay))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const site = await startSite()
  console.log(`https://www.linkedin.com is at 127.0.0.1:${site.port}`)
}
