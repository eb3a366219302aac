// The replica itself: that its editor is as hard to fool as LinkedIn's, and its pages as strict. Otherwise the other tests
// would pass where the real site fails.

import assert from 'node:assert/strict'
import { behaviours } from './kit.mjs'
import { until } from './until.mjs'

behaviours(
  'The replica',
  (test) => {
    test('what changes the box behind the editor’s back is put right, and cannot be sent', async (world) => {
      const page = await world.browser.open('/messaging/')
      const editor = await world.box(page)
      for (const trick of [
        (editor) => (editor.textContent = 'smuggled'),
        (editor) => {
          editor.firstElementChild.textContent = 'smuggled'
          editor.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: 'smuggled' }))
        },
      ]) {
        await editor.evaluate(trick)
        await until('the box is as it was', async () => (await world.textIn(editor)) === '')
        assert.equal(await world.canSend(editor), false)
      }
    })

    test('typing, commands and undo reach the model', async (world) => {
      const page = await world.browser.open('/messaging/')
      const editor = await world.write(page, 'one\ntwo')
      await editor.evaluate(() => {
        document.execCommand('insertParagraph')
        document.execCommand('insertText', false, 'three')
      })
      await world.send(editor)
      const [sent] = await world.arrived()
      assert.equal(sent.text, 'one\ntwo\nthree')
    })

    test('a message first has the page’s own id, then LinkedIn’s', async (world) => {
      const page = await world.browser.open('/messaging/?delay=400')
      const editor = await world.write(page, 'hello')
      await world.send(editor)
      const urns = () => page.evaluate(() => [...document.querySelectorAll('[data-event-urn]')].at(-1).dataset.eventUrn)
      assert.match(await urns(), /^urn:li:fsd_message:pending/)
      await until('LinkedIn’s id', async () => (await urns()) === world.site.sent[0].urn)
      const inner = Buffer.from(world.site.sent[0].urn.split(',2-')[1], 'base64').toString()
      assert.match(inner, /^\d{13}b\d{5}-\d{3}&[0-9a-f-]{36}_013/)
    })

    test('strings never become markup or script, nor bytes a program', async (world) => {
      const page = await world.browser.open('/messaging/')
      // In a turn of its own: what a debugger runs directly may do more than a page may.
      const refused = await page.evaluate(
        () =>
          new Promise((resolve) =>
            setTimeout(async () => {
              const wasm = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)
              const tries = [() => (document.body.innerHTML = '<b>x</b>'), () => eval('1'), () => (document.createElement('script').text = '1'), () => WebAssembly.compile(wasm)]
              const answers = []
              for (const attempt of tries) {
                try {
                  await attempt()
                  answers.push(false)
                } catch {
                  answers.push(true)
                }
              }
              resolve(answers)
            }),
          ),
      )
      assert.deepEqual(refused, [true, true, true, true])
    })
  },
  { languages: ['en'] },
)
