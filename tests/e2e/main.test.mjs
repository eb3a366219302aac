// The main job, from the first word typed to the reminder on its day, on every arrangement of LinkedIn's pages.

import assert from 'node:assert/strict'
import { behaviours } from './kit.mjs'
import { until } from './until.mjs'

/** What is written in each language, and to whom: a conversation that ends with a question of theirs. */
const WRITING = {
  en: { slug: 'wei-lun-chen-81a4', name: 'Wei-Lun Chen', greeting: 'Hi Wei-Lun, ', rest: ' it took two weekends and we lost nothing.\nThe refunds surprised me.', hook: /migration/i },
  'zh-TW': { slug: '林美玲-7a1b2c', name: '林美玲', greeting: '美玲您好，', rest: '花了兩個週末，資料一筆都沒有少。\n最意外的是退票。', hook: /遷移/ },
}

behaviours('The main job', (test) => {
  /** Opens the full messaging page at somebody's conversation. */
  async function conversation({ browser }, person, query = '') {
    const page = await browser.open(`/messaging/${query}`)
    await page.waitForSelector('.msg-conversation-listitem__link')
    await page.evaluate((name) => {
      const link = [...document.querySelectorAll('.msg-conversation-listitem__link')].find((one) => one.querySelector('h3').textContent.includes(name))
      link.click()
    }, person.name)
    return page
  }

  test('write, take a way to begin, send, log, and be reminded on the day', async (world) => {
    const { language, say, browser, site } = world
    const writing = WRITING[language]
    const page = await conversation(world, writing, `?lang=${language}`)
    const layer = world.layer(page)
    const editor = await world.write(page, writing.greeting, writing.name)

    // Kith says whom it means, and offers a sentence.
    const sentence = await world.hook(layer, writing.hook)
    assert.match(await layer.text(), new RegExp(writing.name))

    // Taking it puts it into LinkedIn's own model, and it can be taken out again.
    await layer.press(sentence)
    const withHook = await until('the sentence is in the box', async () => {
      const text = await world.textIn(editor)
      return text.includes(sentence.replace(/…$/, '')) ? text : null
    })
    assert.ok(withHook.startsWith(writing.greeting.trimEnd()), withHook)
    assert.ok(await world.canSend(editor))
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'textbox', 'the box kept the focus')
    await layer.press(say('layer_undo'))
    await until('the sentence is out again', async () => (await world.textIn(editor)).trimEnd() === writing.greeting.trimEnd())
    await layer.press(await world.hook(layer, writing.hook))
    await until('the sentence is in again', async () => (await world.textIn(editor)) === withHook)

    // LinkedIn's own Send sends exactly what the box shows.
    // What only the writer knows takes the place of the “…”.
    await world.type(page, writing.rest)
    const draft = await world.textIn(editor)
    assert.ok(!draft.includes('…') && draft.endsWith(writing.rest.split('\n')[1]), draft)
    await world.send(editor)
    const [sent] = await world.arrived()
    assert.equal(sent.slug, writing.slug)
    assert.equal(sent.text, draft)

    // Once it is confirmed: one click logs it with a day.
    await layer.press(say('layer_log_follow_up'))
    await until('it says that it is logged', async () => (await layer.text()).includes(say('layer_logged').slice(0, -1)))
    const [person, ...others] = await world.people()
    assert.deepEqual(others, [])
    const stored = JSON.stringify(person)
    assert.ok(stored.includes(sent.urn), 'logged under LinkedIn’s id')
    assert.ok(stored.includes(JSON.stringify(draft).slice(1, -1)), 'the whole text is kept')
    assert.equal(await browser.badge(), '', 'nobody is waiting today')

    // On its day the toolbar counts it and the popup lists it.
    await browser.moveDays(followUpDays(stored))
    await browser.ring()
    await until('the badge counts one', async () => (await browser.badge()) === '1')
    const { page: popup, room } = await world.popup()
    await until('the popup lists the person', async () => (await room.text()).includes(writing.name))

    // Another day, taken back; done, taken back; done.
    await room.press((item) => item.name.startsWith(say('popup_more', '').trim()) && item.name.includes(writing.name))
    await room.press((item) => item.name === say('popup_another_day'), (await room.names('menuitem')).length ? 'menuitem' : 'button')
    await room.press((item) => item.name.startsWith(say('popup_in_three_days')), (await room.names('menuitem')).length ? 'menuitem' : 'button')
    await room.press(say('popup_undo'))
    await until('it is back on today', async () => (await browser.badge()) === '1')
    await room.press((item) => item.name.startsWith(say('popup_done')))
    await until('the badge is empty', async () => (await browser.badge()) === '')
    await room.press(say('popup_undo'))
    await until('the badge counts one again', async () => (await browser.badge()) === '1')
    await room.press((item) => item.name.startsWith(say('popup_done')))
    await until('nobody is waiting', async () => (await browser.badge()) === '')
    await popup.close()
    assert.deepEqual(browser.complaints, [])
    assert.equal(site.sent.length, 1, 'Kith sent nothing itself')
  })

  test('in Enter mode the key sends, and the line break does not', async (world) => {
    const { language, say, browser } = world
    const writing = WRITING[language]
    const page = await conversation(world, writing, '?enter=1&lang=xx')
    const layer = world.layer(page)
    await world.write(page, `${writing.greeting}\n${writing.rest.trim()}`, writing.name)
    assert.equal(world.site.sent.length, 0)
    await page.keyboard.press('Enter')
    const [sent] = await world.arrived()
    await layer.press(say('layer_log'))
    await until('it is stored', async () => (await world.people()).length === 1)
    assert.ok(JSON.stringify(await world.people()).includes(sent.urn))
    assert.deepEqual(browser.complaints, [])
  })

  test('a new message to somebody becomes a thread, and is logged for that person', async (world) => {
    const { language, say, browser } = world
    const page = await browser.open(`/messaging/compose/?recipient=ACoAATomasQuiroga90bcWq1ErTyUi&lang=${language}`)
    const layer = world.layer(page)
    const editor = await world.write(page, 'Hello Tomás, your night bus map got me home in June.')
    await world.send(editor)
    const [sent] = await world.arrived()
    await page.waitForFunction(() => location.pathname.startsWith('/messaging/thread/'))
    await layer.press(say('layer_log_follow_up'))
    await until('it is stored', async () => (await world.people()).length === 1)
    const stored = JSON.stringify(await world.people())
    assert.ok(stored.includes(sent.urn) && stored.includes('Tomás Quiroga'), stored)
    assert.deepEqual(browser.complaints, [])
  })

  test('with three bubbles open, each message belongs to its own person', async (world) => {
    const { language, say, browser, site } = world
    const page = await browser.open(`/feed/?bubbles=ingrid-solheim-3f90,wei-lun-chen-81a4,-oluwaseun-adebayo-williams-2e77&lang=${language}`)
    const layer = world.layer(page)
    for (const [index, [slug, name, text]] of [
      ['wei-lun-chen-81a4', 'Wei-Lun Chen', 'Hi Wei-Lun, it went well in the end.'],
      ['ingrid-solheim-3f90', 'Ingrid Solheim', 'Hi Ingrid, the slides are on their way.'],
    ].entries()) {
      const editor = await world.write(page, text, name)
      await world.send(editor)
      const sent = await world.arrived(index + 1)
      assert.equal(sent[index].slug, slug)
      await layer.press(say('layer_log'))
      await until('it is stored', async () => (await world.people()).length === index + 1)
      const stored = (await world.people()).map((person) => JSON.stringify(person)).find((person) => person.includes(sent[index].urn))
      assert.ok(stored?.includes(name), `${name}: ${stored}`)
    }
    assert.equal(site.sent.length, 2)
    assert.deepEqual(browser.complaints, [])
  })

  test('in the newer shell’s frame', async (world) => {
    const { language, say, browser } = world
    const page = await browser.open(`/messaging/?frame=1&lang=${language}`)
    const frame = await until('the inner frame', () => page.frames().find((one) => one.url().includes('/preload/')))
    await frame.waitForSelector('.msg-form__contenteditable')
    const layer = world.layer(page)
    const editor = await world.box(page, 'Wei-Lun Chen', frame)
    await editor.click()
    await editor.type('Hi Wei-Lun, we lost nothing.')
    await world.send(editor)
    const [sent] = await world.arrived()
    await layer.press(say('layer_log'))
    await until('it is stored', async () => (await world.people()).length === 1)
    assert.ok(JSON.stringify(await world.people()).includes(sent.urn))
    assert.deepEqual(browser.complaints, [])
  })
})

/** How many days from today the follow-up of a stored person is due. */
function followUpDays(stored) {
  const days = [...stored.matchAll(/"(\d{4})-(\d\d)-(\d\d)"/g)].map(([, y, m, d]) => Math.round((new Date(y, m - 1, d) - new Date().setHours(0, 0, 0, 0)) / 86_400_000))
  return Math.max(...days)
}
