// What Kith leaves alone: LinkedIn's nodes, pages without a box, boxes that are not messages, the network. And that what it
// does show can be used by everybody.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { behaviours } from './kit.mjs'
import { until } from './until.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Hosts that the browsers themselves ask for, Kith or no Kith. */
const BROWSERS_OWN = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|org|net)|mozilla\.cloudflare-dns\.com|firefox\.com)(:\d+)?$/

behaviours('Quiet', (test) => {
  /** Asserts that the page has nothing of Kith's on its own nodes; gives the probe's answer. */
  async function untouched(page) {
    const found = await page.evaluate(() => probe())
    assert.deepEqual(found.foreignNodes, [])
    assert.deepEqual(found.foreignAttributes, [])
    assert.equal(found.extensionAddresses, 0)
    assert.deepEqual(found.globals, [])
    return found
  }

  test('one neutral element while a box is in use, none before and after', async (world) => {
    const page = await world.browser.open('/messaging/')
    await page.waitForSelector('.msg-form__contenteditable')
    assert.equal((await untouched(page)).hostsEver, 0, 'nothing before the box is used')
    const editor = await world.write(page, 'Hi Wei-Lun, please answer ASAP!!!')
    const layer = world.layer(page)
    await until('something is shown', () => layer.shown())
    const found = await untouched(page)
    assert.equal(found.hosts.length, 1)
    const [host] = found.hosts
    assert.equal(host.openRoot, false)
    assert.equal(host.children, 0)
    assert.deepEqual(host.attributes.filter((name) => !['popover', 'style'].includes(name)), [])
    for (const name of found.highlights) assert.doesNotMatch(name, /kith|advice|fix|check|note/i)
    await page.keyboard.down('Control')
    await page.keyboard.press('a')
    await page.keyboard.up('Control')
    await page.keyboard.press('Backspace')
    await until('the box is empty', async () => (await world.textIn(editor)) === '')
    await page.click('#search-conversations')
    await until('the element is gone', async () => (await page.evaluate(() => probe())).hosts.length === 0)
    await untouched(page)
    assert.deepEqual(world.browser.complaints, [])
  })

  for (const where of ['/jobs/', '/feed/', '/in/ingrid-solheim-3f90/', '/posts/1']) {
    test(`${where} stays as it is`, async (world) => {
      const page = await world.browser.open(where)
      const target = await page.$('.ql-editor:not(.preload *), .ProseMirror, input, main')
      await target.click()
      await page.keyboard.type('Hi there, ASAP!!!')
      await world.browser.wake()
      const found = await untouched(page)
      assert.equal(found.hostsEver, 0)
      assert.equal(found.adoptedSheets, 0)
      assert.equal(found.styleElements, 0)
      assert.deepEqual(found.highlights, [])
      assert.equal(await world.layer(page).shown(), false)
      assert.deepEqual(world.browser.complaints, [])
    })
  }

  test('several readers get nothing personal', async (world) => {
    const page = await world.browser.open('/messaging/thread/group/')
    await world.write(page, 'Hi both, I hope this finds you well. ')
    await world.browser.wake()
    assert.deepEqual((await world.hooks(world.layer(page))) ?? [], [])
  })

  test('no request leaves Kith', async (world) => {
    const { browser, site, say } = world
    const before = new Set(['GET /assets/site.css', 'GET /assets/site.js', 'POST /voyager/api/messages'])
    await browser.open('/in/wei-lun-chen-81a4/')
    const page = await browser.open('/messaging/')
    const editor = await world.write(page, 'Hi Wei-Lun, please answer ASAP!!!')
    await world.send(editor)
    await world.layer(page).press(say('layer_log_follow_up'))
    await until('it is stored', async () => (await world.people()).length >= 1)
    const { page: popup, room } = await world.popup()
    await until('the popup shows something', async () => (await room.text()).length > 0)
    await popup.close()
    const pages = ['GET /in/wei-lun-chen-81a4/', 'GET /messaging/']
    assert.deepEqual(site.requests.filter((one) => !before.has(one) && !pages.includes(one)), [], 'LinkedIn was asked for nothing more')
    for (const one of pages) assert.equal(site.requests.filter((request) => request === one).length, 1, `${one} once`)
    const ours = browser.requests.filter((url) => !url.startsWith(browser.origin) && !url.startsWith(browser.home) && !url.startsWith('data:'))
    assert.deepEqual(ours, [])
    assert.deepEqual(browser.trap.caught.filter((host) => !BROWSERS_OWN.test(host)), [])
  })

  test('axe finds nothing in the popup, by day and by night, empty and full', async (world) => {
    const { browser, say } = world
    const check = async (what) => {
      const { page, room } = await world.popup()
      await until('the popup shows something', async () => (await room.text()).length > 0)
      for (const theme of ['light', 'dark']) {
        if (browser.firefox) await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme)
        else await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
        const { violations } = await runAxe(page)
        assert.deepEqual(violations.map(brief), [], `${what}, ${theme}`)
      }
      await page.close()
    }
    await check('empty')
    const page = await browser.open('/messaging/')
    const editor = await world.write(page, 'Hi Wei-Lun, I will send you the numbers by Friday.')
    await world.send(editor)
    await world.layer(page).press(say('layer_log_follow_up'))
    await until('it is stored', async () => (await world.people()).length === 1)
    await browser.moveDays(60)
    await check('full')
  })

  test('the layer is a region named Kith with a list, for a screen reader too', async (world) => {
    const page = await world.browser.open('/messaging/')
    await world.write(page, 'Hi Wei-Lun, please answer ASAP!!!')
    const layer = world.layer(page)
    await layer.wait('region', 'Kith')
    await layer.wait('list')
    if (world.browser.firefox) return
    // The browser's own accessibility tree says the same.
    const session = await page.createCDPSession()
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const region = nodes.find((node) => node.role?.value === 'region' && node.name?.value === 'Kith')
    assert.ok(region, 'a region')
    const inside = new Set([region.nodeId])
    for (const node of nodes) if (inside.has(node.parentId)) inside.add(node.nodeId)
    const roles = nodes.filter((node) => inside.has(node.nodeId) && !node.ignored).map((node) => node.role?.value)
    assert.ok(roles.includes('list') && roles.includes('listitem') && roles.includes('button'), roles.join())
    for (const node of nodes.filter((node) => inside.has(node.nodeId) && !node.ignored && node.role?.value === 'button')) assert.ok(node.name?.value, 'every button has a name')
  })
})

/** Runs axe in one of Kith's own pages: their policy forbids eval, so the source goes in by the debugger. */
async function runAxe(page) {
  await page.evaluate(axe)
  return page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
}

const brief = (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ').slice(0, 300)}`
