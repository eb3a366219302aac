// One driver for both browsers: starts Chromium or Firefox with Kith and the replica of LinkedIn, opens tabs and the
// popup, reaches into the extension's storage and worker. What Kith shows in a page is found by `layer.mjs`.

import { mkdtemp, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer-core'
import { startTrap } from './trap.mjs'
import { until } from './until.mjs'

export const dist = process.env.KITH_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))

const EXECUTABLES = {
  chromium: [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'],
}
const GECKO_ID = 'kith@kith.invalid'
export const VIEW = { width: 1360, height: 860 }

/** Starts a browser with a fresh profile that reaches the replica and nothing else. */
export async function launch({ name, language = 'en', site, extension = dist, headless = true, dark = false, view = VIEW }) {
  const executablePath = EXECUTABLES[name].find((file) => file && existsSync(file))
  if (!executablePath) throw new Error(`No ${name} here; name one with ${name.toUpperCase()}=/path.`)
  if (!existsSync(path.join(extension, 'manifest.json'))) throw new Error(`No extension in ${extension}: build it first.`)
  const profile = await mkdtemp(path.join(os.tmpdir(), 'kith-profile-'))
  const trap = await startTrap()
  const uuid = randomUUID()
  const common = { executablePath, headless, userDataDir: profile, defaultViewport: headless ? view : null, timeout: 60_000 }
  const options =
    name === 'chromium'
      ? {
          ...common,
          browser: 'chrome',
          pipe: true,
          enableExtensions: true,
          // On Linux the interface language comes from here, and needs Debian's chromium-l10n; --lang alone reaches only half of it.
          env: { ...process.env, LANGUAGE: language === 'zh-TW' ? 'zh_TW' : 'en_US' },
          args: [
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            `--lang=${language === 'zh-TW' ? 'zh-TW' : 'en-US'}`,
            // The first rule brings LinkedIn to the replica, the second keeps every other name from being looked up.
            `--host-resolver-rules=MAP www.linkedin.com:443 127.0.0.1:${site.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
            `--proxy-server=http://127.0.0.1:${trap.port}`,
            '--proxy-bypass-list=www.linkedin.com',
            `--ignore-certificate-errors-spki-list=${site.spki}`,
            '--no-default-browser-check',
            `--window-size=${view.width},${view.height + 90}`,
            ...(dark ? ['--blink-settings=preferredColorScheme=0'] : []),
          ],
        }
      : {
          ...common,
          browser: 'firefox',
          acceptInsecureCerts: true,
          env: process.env,
          // System access lets tabs go to the extension's own pages and lets `stopBackground` end the background page.
          args: ['--remote-allow-system-access', `--width=${view.width}`, `--height=${view.height + 90}`],
          extraPrefsFirefox: {
            'network.dns.localDomains': 'www.linkedin.com',
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': trap.port,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': trap.port,
            'network.proxy.no_proxies_on': 'www.linkedin.com',
            // Fixes the host name of moz-extension://, which is drawn by lot otherwise.
            'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: uuid }),
            'extensions.webextensions.keepUuidOnUninstall': true,
            'intl.locale.requested': language === 'zh-TW' ? 'zh-TW' : 'en-US',
            // The language pack is a system add-on; these let it count without being asked about.
            'extensions.autoDisableScopes': 0,
            'extensions.enabledScopes': 15,
            'extensions.langpacks.signatures.required': false,
            'intl.multilingual.enabled': true,
            'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
          },
        }
  let inner
  try {
    inner = await puppeteer.launch(options)
  } catch (error) {
    trap.close()
    await rm(profile, { recursive: true, force: true })
    throw error
  }
  const driver = new Driver({ inner, name, language, site, extension, profile, trap, uuid })
  await driver.install()
  return driver
}

/** A running browser. */
export class Driver {
  constructor(parts) {
    Object.assign(this, parts)
    /** What every tab wrote to its console as an error, and what was thrown there. */
    this.complaints = []
    /** What was asked for by tabs and, in Chromium, by the worker. */
    this.requests = []
    this.tabs = new Set()
    this.shift = 0
    this.origin = this.name === 'chromium' ? 'https://www.linkedin.com' : `https://www.linkedin.com:${this.site.port}`
    if (this.name === 'chromium') {
      this.inner.on('targetcreated', (target) => this.#watchWorker(target))
    }
  }

  get firefox() {
    return this.name === 'firefox'
  }

  /** Where the extension's own pages live. */
  get home() {
    return this.firefox ? `moz-extension://${this.uuid}` : `chrome-extension://${this.id}`
  }

  /** Loads the extension, with nothing stored. */
  async install() {
    this.id = await this.inner.installExtension(this.extension)
  }

  /** Removes the extension and all it stored, and loads it anew. Tabs that were open keep what the old one put there. */
  async reinstall() {
    await this.inner.uninstallExtension(this.id)
    await this.install()
    this.requests.length = 0
    this.complaints.length = 0
    this.trap.caught.length = 0
    this.shift = 0
    if (this.clockReady) await this.#setFirefoxClock()
  }

  /** Closes the tabs, forgets what was stored and sent: as good as a new browser. */
  async fresh() {
    const blank = await this.inner.newPage()
    for (const page of await this.inner.pages()) if (page !== blank) await page.close({ runBeforeUnload: false })
    this.tabs.clear()
    this.site.reset()
    await this.reinstall()
  }

  /** Loads the same extension again over the running one, as an update does; what it stored stays. */
  async reload() {
    await this.install()
  }

  #watch(page) {
    this.tabs.add(page)
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error?.message ?? error}`))
    page.on('request', (request) => this.requests.push(request.url()))
    page.on('close', () => this.tabs.delete(page))
  }

  async #watchWorker(target) {
    if (target.type() !== 'service_worker') return
    const worker = await target.worker().catch(() => null)
    if (!worker) return
    worker.client.on('Network.requestWillBeSent', (event) => this.requests.push(event.request.url))
    worker.client.on('Runtime.exceptionThrown', (event) => this.complaints.push(`worker: ${event.exceptionDetails.exception?.description}`))
    await worker.client.send('Network.enable').catch(() => {})
  }

  /** Opens a page of the replica. */
  async open(where, { view } = {}) {
    const page = await this.inner.newPage()
    this.#watch(page)
    if (view) await page.setViewport(view)
    await page.goto(this.origin + where, { waitUntil: 'load' })
    return page
  }

  /** Opens one of the extension's own pages in a tab, on the day that `setToday` made. */
  async own(file = 'popup.html', view) {
    const page = await this.inner.newPage()
    this.#watch(page)
    if (view) await page.setViewport(view)
    if (this.shift && !this.firefox) await page.evaluateOnNewDocument(shiftDate, this.shift)
    const address = `${this.home}/${file}`
    if (!this.firefox) {
      await page.goto(address, { waitUntil: 'load' })
      return page
    }
    // puppeteer waits in vain for the events of a page that moves to the extension's process.
    const context = page.mainFrame()._id
    await this.inner.connection.send('browsingContext.navigate', { context, url: address, wait: 'none' })
    await until(`${file} is open`, () =>
      page.evaluate((address) => location.href.startsWith(address) && document.readyState === 'complete', address),
    )
    return page
  }

  /** Runs a function where the extension's interface is, and nothing of Kith's runs: in a tab that shows a style sheet. */
  async inside(run, ...args) {
    const page = await this.own('look/tokens.css')
    try {
      return await page.evaluate(run, ...args)
    } finally {
      await page.close()
    }
  }

  /** Everything in the extension's storage, or one key of it. */
  async stored(key = null) {
    const all = await this.inside((key) => (globalThis.browser ?? chrome).storage.local.get(key), key)
    return key === null ? all : all[key]
  }

  /** Puts values into the extension's storage, past the journal. */
  async seed(values) {
    await this.inside((values) => (globalThis.browser ?? chrome).storage.local.set(values), values)
  }

  /** Sends a request to the background, as an own page does, and gives its reply. */
  async ask(request) {
    return this.inside((request) => (globalThis.browser ?? chrome).runtime.sendMessage(request), request)
  }

  /** The number on the toolbar button, as text. */
  async badge() {
    return this.inside(() => (globalThis.browser ?? chrome).action.getBadgeText({}))
  }

  /** The interface language the extension sees. */
  async interfaceLanguage() {
    return this.inside(() => (globalThis.browser ?? chrome).i18n.getUILanguage())
  }

  #workerTarget() {
    return this.inner.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(this.home))
  }

  /** Stops the background, as the browser does when it has been idle. */
  async stopBackground() {
    if (!this.firefox) {
      const worker = await this.#workerTarget()?.worker()
      await worker?.close()
      await until('the worker has stopped', () => !this.#workerTarget())
      return
    }
    await this.#inFirefoxItself(`WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`)
    await until('the background page has stopped', async () => (await this.backgroundState()) === 'stopped')
  }

  /** Whether the background runs: `running`, `stopped`, or on the way. */
  async backgroundState() {
    if (!this.firefox) return this.#workerTarget() ? 'running' : 'stopped'
    return this.#inFirefoxItself(`WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension.backgroundState`)
  }

  async #inFirefoxItself(expression) {
    const { connection } = this.inner
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
    const reply = await connection.send('script.evaluate', { expression, target: { context: result.contexts[0].context }, awaitPromise: true })
    if (reply.result.type === 'exception') throw new Error(reply.result.exceptionDetails.text)
    return reply.result.result.value
  }

  /** Makes it `days` later for the background (in Chromium: until its worker stops), and for own pages opened from now on. */
  async moveDays(days) {
    this.shift = days * 86_400_000
    if (this.firefox) {
      // A script in every process of Firefox's, once, sets the clock of the extension's windows before their own scripts run.
      if (!this.clockReady) await this.#inFirefoxItself(`Services.ppmm.loadProcessScript('data:,' + encodeURIComponent(${JSON.stringify(CLOCK)}), true)`)
      this.clockReady = true
      await this.#setFirefoxClock()
      await this.stopBackground()
      return
    }
    await this.wake()
    const target = await until('a worker', () => this.#workerTarget())
    const worker = await target.worker()
    await worker.evaluate(shiftDate, this.shift)
  }

  async #setFirefoxClock() {
    await this.#inFirefoxItself(`Services.ppmm.sharedData.set('shift', ${this.shift}); Services.ppmm.sharedData.flush()`)
  }

  /** Lets the alarm of a new day ring. */
  async ring() {
    await this.inside(() => (globalThis.browser ?? chrome).alarms.create('ring', { when: 0 }))
  }

  /** Makes the background run, by a message that it does not know. */
  async wake() {
    await this.inside(() => (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'wake' }).catch(() => {}))
  }

  /** Ends the browser and removes its profile. */
  async close() {
    await this.inner.close().catch(() => {})
    this.trap.close()
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Replaces the clock of the place where it runs. */
function shiftDate(shift) {
  const Real = globalThis.Date
  globalThis.Date = class extends Real {
    constructor(...args) {
      if (args.length === 0) super(Real.now() + shift)
      else super(...args)
    }
    static now() {
      return Real.now() + shift
    }
  }
}

const CLOCK = `Services.obs.addObserver((view) => {
  const shift = Services.cpmm.sharedData.get('shift')
  if (!shift || !view.location.href.startsWith('moz-extension:')) return
  const box = new Cu.Sandbox(view, { sandboxPrototype: view, wantXrays: false })
  Cu.evalInSandbox('(' + ${JSON.stringify(shiftDate.toString().replaceAll('globalThis', 'window'))} + ')(' + shift + ')', box)
}, 'content-document-global-created')`
