// What the browser tests share: which browsers and languages they run in, Kith's own wording, and a person's hands: writing
// in a box, sending, looking at the popup.

import { after, before, beforeEach, describe, it } from 'node:test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { dist, launch } from './browser.mjs'
import { layerOf, pageOf } from './layer.mjs'
import { startSite } from './linkedin/site.mjs'
import { until } from './until.mjs'

const chosen = (variable, all) => {
  const asked = process.env[variable]?.split(',').map((one) => one.trim())
  return asked ? all.filter((one) => asked.includes(one)) : all
}

export const BROWSERS = chosen('BROWSERS', ['chromium', 'firefox'])
export const LANGUAGES = chosen('LANGUAGES', ['en', 'zh-TW'])

/** Kith's wording in one language: `say('layer_to', 'Ingrid')`. */
export function wording(language) {
  const file = path.join(dist, '_locales', language === 'zh-TW' ? 'zh_TW' : 'en', 'messages.json')
  const messages = JSON.parse(readFileSync(file, 'utf8'))
  return (key, ...values) => {
    const entry = messages[key]
    if (!entry) throw new Error(`No wording for ${key}`)
    return entry.message.replace(/\$(\w+)\$/g, (whole, name) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content
      return content ? (values[Number(content.slice(1)) - 1] ?? '') : whole
    })
  }
}

/**
 * Runs behaviours in every browser and language: `run(test, world)`; each `test(title, async (world) => …)` begins with
 * Kith just installed. A world holds `browser`, `site`, `say`, `language` and the hands below.
 */
export function behaviours(title, run, { languages = LANGUAGES } = {}) {
  for (const name of BROWSERS) {
    for (const language of languages.filter((one) => LANGUAGES.includes(one))) {
      describe(`${title} (${name}, ${language})`, () => {
        const world = { name, language, say: wording(language) }
        before(async () => {
          world.site = await startSite()
          world.browser = await launch({ name, language, site: world.site })
          Object.assign(world, hands(world))
        })
        after(async () => {
          await world.browser?.close()
          world.site?.close()
        })
        beforeEach(() => world.browser.fresh())
        run((behaviour, act, options = {}) => it(behaviour, { timeout: 90_000, ...options }, () => act(world)), world)
      })
    }
  }
}

/** What a person does, in a world. */
export function hands(world) {
  const { browser, site } = world

  /** Finds the box of a conversation, also in an open shadow root; without a name, the first one that is to be seen. */
  async function box(page, name = null, frame = page.mainFrame()) {
    return until(`a box ${name ?? ''}`, async () => {
      const handle = await frame.evaluateHandle((name) => {
        const roots = [document, ...[...document.querySelectorAll('*')].flatMap((node) => (node.shadowRoot ? [node.shadowRoot] : []))]
        for (const root of roots)
          for (const editor of root.querySelectorAll('.msg-form__contenteditable')) {
            if (!editor.getClientRects().length) continue
            if (!name || editor.closest('.msg-convo-wrapper')?.querySelector('h2')?.textContent.includes(name)) return editor
          }
        return null
      }, name)
      return handle.asElement()
    })
  }

  /** Presses Enter as a writer does for a new line, and types the rest. */
  async function type(page, text) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index) {
        await page.keyboard.down('Shift')
        await page.keyboard.press('Enter')
        await page.keyboard.up('Shift')
      }
      await page.keyboard.type(line)
    }
  }

  const textIn = (editor) => editor.evaluate((editor) => [...editor.querySelectorAll('p')].map((p) => p.textContent.replaceAll('\u00a0', ' ')).join('\n'))

  /** Writes into a box. */
  async function write(page, text, name, frame) {
    const editor = await box(page, name, frame)
    await editor.click()
    await type(page, text)
    await until('the words are in the box', async () => (await textIn(editor)).endsWith(text))
    return editor
  }

  /** Presses LinkedIn's own Send beside a box. */
  async function send(editor) {
    const button = await editor.evaluateHandle((editor) => editor.closest('form').querySelector('.msg-form__send-button'))
    await until('Send is enabled', () => button.evaluate((button) => !button.disabled))
    await button.click()
  }

  const canSend = (editor) => editor.evaluate((editor) => !editor.closest('form').querySelector('.msg-form__send-button').disabled)

  /** Waits until LinkedIn has so many messages. */
  const arrived = (count = 1) => until(`${count} sent`, () => (site.sent.length >= count ? site.sent : null))

  /** The hooks that the layer offers now: buttons within list items, named by a sentence. */
  async function hooks(layer) {
    return layer.evaluate((root) => [...root.querySelectorAll('li button')].map((button) => button.getAttribute('aria-label') ?? button.textContent.trim()).filter((name) => name.length > 12))
  }

  /** Waits for a hook that matches and has settled: the last pause in typing has been answered. Gives its sentence. */
  async function hook(layer, pattern = /./) {
    let before
    let since = 0
    return until(`a way to begin like ${pattern}`, async () => {
      const now = (await hooks(layer))?.find((name) => pattern.test(name))
      if (now !== before) since = Date.now()
      before = now
      return now && Date.now() - since > 700 ? now : null
    })
  }

  /** All promises, outreach and people as they are stored. */
  async function people() {
    const all = await browser.stored()
    return Object.entries(all).filter(([key, value]) => key.startsWith('person:') && value).map(([, value]) => value)
  }

  async function popup(view = { width: 420, height: 640 }) {
    const page = await browser.own('popup.html', view)
    return { page, room: pageOf(browser, page) }
  }

  return { box, type, textIn, write, send, canSend, arrived, hooks, hook, people, popup, layer: (page) => layerOf(browser, page) }
}
