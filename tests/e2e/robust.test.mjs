// What may happen to a person at work: the worker is stopped, the extension updated, two tabs do the same thing, LinkedIn never
// answers, Chinese is composed, a page is hostile. Nothing is lost and nothing is doubled.

import assert from 'node:assert/strict'
import { behaviours } from './kit.mjs'
import { until } from './until.mjs'

const STATUS = 'layer_logged'

behaviours('Under way', (test, { language }) => {
  const greeting = language === 'zh-TW' ? '維倫您好，' : 'Hi Wei-Lun, '
  const text = language === 'zh-TW' ? '維倫您好，遷移很順利，資料一筆都沒有少。' : 'Hi Wei-Lun, the migration went well and we lost nothing.'

  async function writeAndSend(world, query = '') {
    const page = await world.browser.open(`/messaging/${query}`)
    const editor = await world.write(page, text)
    await world.send(editor)
    await world.arrived()
    return { page, layer: world.layer(page), editor }
  }

  test('a worker that is stopped between draft and log loses nothing', async (world) => {
    const page = await world.browser.open('/messaging/')
    const editor = await world.write(page, text)
    const layer = world.layer(page)
    await world.browser.stopBackground()
    await world.send(editor)
    await world.arrived()
    await layer.wait('button', world.say('layer_log_follow_up'))
    await world.browser.stopBackground()
    await layer.press(world.say('layer_log_follow_up'))
    await until('it says that it is logged', async () => (await layer.text()).includes(world.say(STATUS).slice(0, -1)))
    await world.browser.stopBackground()
    assert.equal((await world.people()).length, 1)
    assert.deepEqual(world.browser.complaints, [])
  })

  test('an update under an open tab takes the old layer away and leaves the draft', async (world) => {
    const page = await world.browser.open('/messaging/')
    const editor = await world.write(page, `${greeting}ASAP`)
    const layer = world.layer(page)
    await until('something is shown', () => layer.shown())
    await world.browser.reload()
    // Firefox starts the new Kith's script in tabs that are open: it takes the old layer away and may show its own.
    const hosts = async () => (await page.evaluate(() => probe())).hosts.length
    const own = world.browser.firefox ? 1 : 0
    await until('the old layer is gone', async () => (own ? (await hosts()) <= own : !(await layer.shown())))
    assert.equal(await world.textIn(editor), `${greeting}ASAP`)
    await editor.click()
    await world.type(page, '!')
    assert.equal(await world.textIn(editor), `${greeting}ASAP!`)
    assert.ok((await hosts()) <= own)
    assert.deepEqual(world.browser.complaints, [], 'nothing in the console')
    await page.reload()
    await world.write(page, text)
    await world.send(await world.box(page))
    await layer.press(world.say('layer_log'))
    await until('it is stored', async () => (await world.people()).length === 1)
    assert.deepEqual(world.browser.complaints, [])
  })

  test('two tabs that log the same message log it once', async (world) => {
    const query = '?same=55555&delay=300'
    const first = await world.browser.open(`/messaging/${query}`)
    const second = await world.browser.open(`/messaging/${query}`)
    const layers = []
    for (const page of [first, second]) {
      await page.bringToFront()
      const editor = await world.write(page, text)
      await world.send(editor)
      layers.push(world.layer(page))
    }
    await world.arrived(2)
    for (const [index, page] of [first, second].entries()) {
      await page.bringToFront()
      await layers[index].wait('button', world.say('layer_log'))
    }
    await Promise.all(layers.map((layer) => layer.evaluate((root, name) => [...root.querySelectorAll('button')].find((button) => button.textContent === name).click(), world.say('layer_log'))))
    const said = async (layer) => (await layer.text()).replaceAll('\n', ' ')
    await until('both tabs say so, one that it was logged already', async () => {
      const both = [await said(layers[0]), await said(layers[1])]
      return both.some((one) => one.includes(world.say('layer_already'))) && both.some((one) => one.includes(world.say('layer_logged')))
    })
    const all = await world.people()
    assert.equal(all.length, 1)
    assert.equal(JSON.stringify(all).split(world.site.sent[0].urn).length - 1, 1, JSON.stringify(all))
  })

  test('a message that LinkedIn never confirms is said to be unconfirmed', async (world) => {
    const { layer } = await writeAndSend(world, '?confirm=never')
    await until('it says so', async () => (await layer.text()).includes(world.say('layer_unconfirmed')), 15_000)
    await layer.press(world.say('layer_log'))
    await until('it is stored', async () => (await world.people()).length === 1)
    assert.match(JSON.stringify(await world.people()), /unconfirmed/)
  })

  test('a confirmation that only changes an attribute counts', async (world) => {
    const { layer } = await writeAndSend(world, '?confirm=attribute')
    await layer.press(world.say('layer_log'))
    await until('it is stored', async () => JSON.stringify(await world.people()).includes(world.site.sent[0].urn))
  })

  test('logging without asking', async (world) => {
    const settings = { log_without_asking: true, hidden: [] }
    const now = new Date()
    const today = [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-')
    const reply = await world.browser.ask({ kind: 'command', command: { id: crypto.randomUUID(), at: Date.now(), today, action: { kind: 'set', settings } } })
    assert.equal(reply.kind, 'stored')
    const { layer } = await writeAndSend(world)
    await until('it is stored', async () => (await world.people()).length === 1)
    await layer.press(world.say('layer_undo'))
    await until('it is taken back', async () => !JSON.stringify(await world.people()).includes(world.site.sent[0].urn))
  })

  test('the Enter that commits Chinese characters is no send', async (world) => {
    const page = await world.browser.open('/messaging/?enter=1')
    const editor = await world.box(page)
    await editor.click()
    const layer = world.layer(page)
    if (world.browser.firefox) {
      // WebDriver has no input method for Firefox: the events of one are made up here, so they are not trusted ones.
      await editor.evaluate((editor) => {
        const fire = (kind, data) => editor.dispatchEvent(new CompositionEvent(kind, { data, bubbles: true, composed: true }))
        fire('compositionstart', '')
        fire('compositionupdate', 'ㄋㄧˇ')
        editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, composed: true, cancelable: true }))
        fire('compositionend', '你')
      })
      await page.keyboard.type('你好')
    } else {
      const session = await page.createCDPSession()
      await session.send('Input.imeSetComposition', { text: 'ㄋㄧˇ', selectionStart: 3, selectionEnd: 3 })
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 })
      await session.send('Input.insertText', { text: '你好' })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 })
    }
    await until('the characters are in the box', async () => (await world.textIn(editor)) === '你好')
    assert.equal(world.site.sent.length, 0)
    assert.ok(!(await layer.names('button')).includes(world.say('layer_log')), 'no card')
    await page.keyboard.press('Enter')
    const [sent] = await world.arrived()
    assert.equal(sent.text, '你好')
    await layer.wait('button', world.say('layer_log'))
    assert.equal(world.site.sent.length, 1)
  })

  test('hostile names and messages are words and nothing more', async (world) => {
    await world.browser.open('/in/x-onerror/')
    const page = await world.browser.open('/feed/?bubbles=x-onerror')
    const layer = world.layer(page)
    const title = await page.title()
    const editor = await world.write(page, '<img src=x onerror="document.title=\'broken\'"> ASAP!!! \u202edaer\u202c')
    await world.send(editor)
    await world.arrived()
    await layer.press(world.say('layer_log_follow_up'))
    await until('it is stored', async () => (await world.people()).length >= 1)
    assert.equal(await layer.evaluate((root) => root.querySelectorAll('img, script, iframe, a[href^="javascript"]').length), 0)
    const { page: popup, room } = await world.popup()
    await until('the popup shows something', async () => (await room.text()).length > 10)
    assert.equal(await popup.evaluate(() => document.querySelectorAll('main img, main script, main iframe').length), 0)
    assert.equal(await page.title(), title)
    assert.ok(!(await popup.title()).includes('broken'))
    assert.deepEqual(world.browser.complaints, [])
  })

  test('ten thousand characters are no trouble', async (world) => {
    const page = await world.browser.open('/messaging/')
    const editor = await world.box(page)
    await editor.click()
    const long = (language === 'zh-TW' ? '字' : 'word ').repeat(language === 'zh-TW' ? 10_000 : 2_000).trimEnd()
    await editor.evaluate((_, long) => document.execCommand('insertText', false, long), long)
    const layer = world.layer(page)
    await until('Kith has its say', () => layer.shown())
    await world.send(editor)
    await world.arrived()
    await layer.press(world.say('layer_log'))
    await until('it is stored', async () => (await world.people()).length === 1)
    assert.deepEqual(world.browser.complaints, [])
  })
})
