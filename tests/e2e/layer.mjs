// What Kith shows inside a page, found by role and accessible name through its closed shadow root: the browser's debugger
// hands the root out, no page can. Works alike in Chromium (DevTools protocol) and Firefox (WebDriver BiDi).

import { until } from './until.mjs'

/** Gives the layer of a tab: `const layer = layerOf(browser, page)`. */
export function layerOf(driver, page) {
  return new Layer(driver, page)
}

/** The same for one of Kith's own pages, which hides nothing. */
export function pageOf(driver, page) {
  return new Layer(driver, page, true)
}

class Layer {
  constructor(driver, page, open = false) {
    this.driver = driver
    this.page = page
    this.open = open
  }

  /** Calls `run(root, …args)` in every closed shadow root of the tab, away from the page's own script. */
  async #inRoots(run, args) {
    if (this.open) return [await this.page.evaluate(`(${run})(document, ...${JSON.stringify(args)})`)]
    return this.driver.firefox ? this.#inFirefox(run, args) : this.#inChromium(run, args)
  }

  async #inChromium(run, args) {
    this.session ??= await this.page.createCDPSession()
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true })
    const found = []
    const walk = (node, frame) => {
      for (const shadow of node.shadowRoots ?? []) {
        if (shadow.shadowRootType === 'closed') found.push([shadow.backendNodeId, frame])
        walk(shadow, frame)
      }
      for (const child of node.children ?? []) walk(child, frame)
      if (node.contentDocument) walk(node.contentDocument, node.contentDocument.frameId ?? node.frameId)
    }
    const { frameTree } = await this.session.send('Page.getFrameTree')
    walk(root, frameTree.frame.id)
    const answers = []
    for (const [backendNodeId, frameId] of found) {
      const { executionContextId } = await this.session.send('Page.createIsolatedWorld', { frameId, worldName: 'reader' })
      const { object } = await this.session.send('DOM.resolveNode', { backendNodeId, executionContextId })
      const { result, exceptionDetails } = await this.session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function (...args) { return (${run})(this, ...args) }`,
        arguments: args.map((value) => ({ value })),
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      answers.push(result.value)
    }
    return answers
  }

  async #inFirefox(run, args) {
    const connection = this.driver.inner.connection
    const answers = []
    for (const frame of this.page.frames()) {
      const target = { context: frame._id, sandbox: 'reader' }
      const hosts = await connection.send('script.callFunction', {
        functionDeclaration: `() => [...document.querySelectorAll('*')].filter((node) => node.attachShadow && !node.firstChild)`,
        target,
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
      })
      for (const host of hosts.result.result.value ?? []) {
        const shadow = host.value?.shadowRoot
        if (shadow?.value?.mode !== 'closed' || host.value.localName === 'video') continue
        const reply = await connection.send('script.callFunction', {
          functionDeclaration: `async (root, ...args) => JSON.stringify(await (${run})(root, ...args.map((value) => JSON.parse(value)))) ?? 'null'`,
          target,
          arguments: [{ sharedId: shadow.sharedId }, ...args.map((value) => ({ type: 'string', value: JSON.stringify(value) }))],
          awaitPromise: true,
        })
        if (reply.result.type === 'exception') throw new Error(reply.result.exceptionDetails.text)
        answers.push(JSON.parse(reply.result.result.value))
      }
    }
    return answers
  }

  /** What is there now: `{role, name, text, disabled, checked, x, y, width, height}`, in reading order; hidden things left out. */
  async list() {
    return (await this.#inRoots(survey.toString(), [])).flat().filter(Boolean)
  }

  /** The names of everything with that role, now. */
  async names(role) {
    return (await this.list()).filter((item) => item.role === role).map((item) => item.name)
  }

  /** Whether anything of Kith's is to be seen in the tab. */
  async shown() {
    return (await this.list()).length > 0
  }

  /** The whole text of the layer, now. */
  async text() {
    return (await this.#inRoots(readText.toString(), [])).join('\n')
  }

  /** Waits for an item by role and name (a string, a regular expression, or a function of the item). */
  async wait(role, name = () => true, limit) {
    return until(`${role} ${name}`, async () => (await this.list()).find((item) => item.role === role && matches(item, name)), limit)
  }

  /** Waits until nothing of that role and name is shown. */
  async gone(role, name = () => true, limit) {
    return until(`no ${role} ${name}`, async () => !(await this.list()).some((item) => item.role === role && matches(item, name)), limit)
  }

  /** Presses a button with the mouse, once it is there and holds still. */
  async press(name, role = 'button') {
    let before = null
    const item = await until(
      `${role} ${name} to press; there is: ${await this.summary()}`,
      async () => {
        const now = (await this.list()).find((item) => item.role === role && !item.disabled && matches(item, name))
        const still = now && before && now.x === before.x && now.y === before.y && now.height === before.height
        before = now
        return still ? now : null
      },
    )
    await this.page.mouse.click(item.x + item.width / 2, item.y + item.height / 2)
    return item
  }

  /** One line on what is there, for messages. */
  async summary() {
    return (await this.list()).map((item) => `${item.role} “${item.name}”`).join(', ') || 'nothing'
  }

  /** Runs a function in the layer's root: `run(root, …args)`; args are plain values. */
  async evaluate(run, ...args) {
    return (await this.#inRoots(run.toString(), args))[0]
  }
}

function matches(item, name) {
  if (typeof name === 'function') return name(item)
  if (name instanceof RegExp) return name.test(item.name)
  return item.name === name
}

// The two below run in the browser, beside the page's script.

function readText(root) {
  const host = root.host ?? root.documentElement
  if (!host.getClientRects().length && !root.firstElementChild?.getClientRects().length) return ''
  return (root.body ? [root.body] : [...root.children]).filter((child) => child.localName !== 'style').map((child) => child.innerText ?? '').join('\n').trim()
}

function survey(root) {
  const ROLES = {
    a: 'link', article: 'article', button: 'button', h1: 'heading', h2: 'heading', h3: 'heading', li: 'listitem', menu: 'list', ol: 'list',
    output: 'status', section: 'region', select: 'combobox', summary: 'button', textarea: 'textbox', ul: 'list', details: 'group', fieldset: 'group', dialog: 'dialog',
  }
  const INPUTS = { checkbox: 'checkbox', radio: 'radio', date: 'date', button: 'button', submit: 'button' }
  const FROM_CONTENT = new Set(['button', 'link', 'heading', 'listitem', 'status', 'checkbox', 'radio', 'menuitem', 'option', 'tab'])
  const hidden = (node) => node.getAttribute?.('aria-hidden') === 'true' || node.hidden || node.localName === 'style'
  const content = (node) => {
    let text = ''
    for (const child of node.childNodes) {
      if (child.nodeType === 3) text += child.data
      else if (child.nodeType === 1 && !hidden(child) && child.checkVisibility?.() !== false) {
        const inline = getComputedStyle(child).display.startsWith('inline')
        text += (inline ? '' : ' ') + (child.getAttribute('aria-label') ?? (child.localName === 'svg' ? (child.querySelector('title')?.textContent ?? '') : content(child))) + (inline ? '' : ' ')
      }
    }
    return text
  }
  const tidy = (text) => text.replace(/\s+/g, ' ').trim()
  const found = []
  for (const node of root.querySelectorAll('*')) {
    if (node.closest('[aria-hidden="true"], style, svg')) continue
    let role = node.getAttribute('role') ?? (node.localName === 'input' ? (INPUTS[node.type] ?? 'textbox') : ROLES[node.localName])
    if (!role || role === 'presentation' || role === 'none') continue
    const rect = node.getBoundingClientRect()
    if (!rect.width || !rect.height || node.checkVisibility?.({ visibilityProperty: true }) === false) continue
    let name = node.getAttribute('aria-label')
    const by = node.getAttribute('aria-labelledby')
    if (by) name = by.split(/\s+/).map((id) => content(root.getElementById(id) ?? document.createElement('i'))).join(' ')
    if (name === null && node.labels?.length) name = [...node.labels].map(content).join(' ')
    if (name === null && FROM_CONTENT.has(role)) name = content(node)
    const { x, y, width, height } = rect
    found.push({
      role, name: tidy(name ?? ''), text: tidy(content(node)), disabled: Boolean(node.disabled), checked: node.checked ?? null,
      value: node.value ?? null, lang: node.closest('[lang]')?.lang ?? '', x, y, width, height,
    })
  }
  return found
}
