// Kith to play with: a real browser window with the extension and the replica of LinkedIn, nothing else reachable. Without
// a display, or with --headless, the main job is played instead, in both languages, with screenshots in out/.
//
//   --firefox     in Firefox instead of Chromium
//   --zh          (window) the browser's interface in Traditional Chinese
//   --headless    play and take screenshots
//   --docs        (headless) makes those of the README in docs/images/, too

import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { VIEW, launch } from './browser.mjs'
import { hands, wording } from './kit.mjs'
import { startSite } from './linkedin/site.mjs'
import { BY_SLUG, conversationOf } from './linkedin/people.mjs'
import { until } from './until.mjs'

const flags = new Set(process.argv.slice(2))
const name = flags.has('--firefox') ? 'firefox' : 'chromium'
const here = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url))
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** A window, until it is closed. */
async function show() {
  const site = await startSite()
  const language = flags.has('--zh') ? 'zh-TW' : 'en'
  const browser = await launch({ name, language, site, headless: false })
  const page = await browser.open(`/messaging/?lang=${language}`)
  for (const other of await browser.inner.pages()) if (other !== page) await other.close()
  console.log(
    language === 'en'
      ? 'Click into the message box and write a few words to Wei-Lun; Kith appears beside it. Send, log, then press Kith’s button in the toolbar. Close the window to end.'
      : '點一下訊息框，寫幾個字給美玲，Kith 就會出現在旁邊。送出、記下，再按工具列上的 Kith。關掉視窗就結束。',
  )
  const end = async () => {
    await browser.close()
    site.close()
    process.exit(0)
  }
  process.once('SIGINT', end)
  browser.inner.once('disconnected', end)
}

/** The main job, picture by picture. */
async function play() {
  const out = here('out')
  await mkdir(out, { recursive: true })
  if (flags.has('--docs')) await mkdir(here('docs/images'), { recursive: true })
  for (const file of await readdir(out)) if (/^(en|zh)-\d\d-.*\.png$/.test(file)) await rm(path.join(out, file))
  for (const language of ['en', 'zh-TW']) {
    const site = await startSite()
    for (const dark of [false, true]) {
      const browser = await launch({ name, language, site, dark, view: { ...VIEW, ...FINE } })
      try {
        await playIn({ browser, site, language, dark, out })
      } finally {
        await browser.close()
      }
    }
    site.close()
  }
  console.log(`The screenshots are in ${out}`)
}

/** What the README shows, and the part of the page around box and layer. */
const README = { en: ['layer', 'inserted', 'sent', 'popup'], zh: ['layer', 'popup'] }
const BESIDE = { x: 360, y: 390, width: 960, height: 470 }
/** Twice as fine, for the README's sake; Firefox takes its own screenshots as they are. */
const FINE = name === 'chromium' ? { deviceScaleFactor: 2 } : {}

const SCRIPT = {
  en: {
    slug: 'wei-lun-chen-81a4',
    name: 'Wei-Lun Chen',
    start: 'Hi Wei-Lun, ',
    hook: /migration/i,
    rest: 'It took two weekends, and the refunds surprised me. I will send you our checklist by Friday.',
    bubble: { slug: 'ingrid-solheim-3f90', text: 'Hi Ingrid, any advice?' },
  },
  'zh-TW': {
    slug: '林美玲-7a1b2c',
    name: '林美玲',
    start: '美玲您好，',
    hook: /遷移/,
    rest: '花了兩個週末，最意外的是退票。我週五以前把檢查表寄給您。',
    bubble: { slug: '張簡雨婷-c04d', text: '雨婷您好，想請教一下。' },
  },
}

async function playIn({ browser, site, language, dark, out }) {
  const part = SCRIPT[language]
  const world = { browser, site }
  const { box, write, type, textIn, send, hook, people, popup, layer: layerIn } = hands(world)
  const say = wording(language)
  let number = dark ? 20 : 0
  const lang = language === 'en' ? 'en' : 'zh'
  const picture = async (page, what, clip) => {
    number += 1
    const file = `${lang}-${String(number).padStart(2, '0')}-${what}${dark ? '-dark' : ''}.png`
    const whole = what.startsWith('popup') ? clip : undefined
    await page.screenshot({ path: path.join(out, file), ...(whole ? { clip: whole } : {}) })
    if (flags.has('--docs') && !dark && README[lang].includes(what)) await page.screenshot({ path: here(`docs/images/${lang}-${what}.png`), ...(clip ? { clip } : {}) })
  }
  /** The popup itself, without the empty rest of the tab that stands in for it. */
  const popupOnly = (page) =>
    page.evaluate(() => {
      const { width, height } = document.querySelector('main').getBoundingClientRect()
      return { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(Math.max(height, document.body.scrollHeight < innerHeight ? document.body.scrollHeight : 0)) }
    })
  await browser.fresh()
  site.switches = { lang: language, ...(dark ? { dark: '1' } : {}) }

  const first = await popup({ width: 380, height: 640, ...FINE })
  await until('the popup is there', async () => (await first.room.text()).length > 20)
  await picture(first.page, 'popup-first', await popupOnly(first.page))
  await first.page.close()

  // The user has looked at both profiles before.
  for (const slug of ['hsin-yi-kao-5b20', part.slug, part.bubble.slug]) {
    const profile = await browser.open(`/in/${encodeURIComponent(slug)}/`)
    await profile.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await until('the lower sections are there', () => profile.$('[componentkey$="SkillDetails"]'))
    await until('the profile is read', async () => slug.startsWith('hsin-yi') || (await people()).some((person) => JSON.stringify(person).includes(slug))).catch((error) => console.error(error.message))
    await profile.close()
  }

  const page = await browser.open(`/messaging/thread/${conversationOf(BY_SLUG.get(part.slug)).thread}/`)
  const layer = layerIn(page)
  const editor = await write(page, part.start, part.name)
  const sentence = await hook(layer, part.hook).catch((error) => console.error(error.message))
  await until('the layer is there', () => layer.shown()).catch((error) => console.error(error.message))
  await picture(page, 'layer', BESIDE)
  if (sentence) {
    await layer.press(sentence)
    await until('the sentence is in', async () => (await textIn(editor)).includes(sentence.replace(/(…|……)$/, '')))
  }
  await picture(page, 'inserted', BESIDE)
  // The “…” is selected: what only the writer knows takes its place.
  await type(page, part.rest)
  await send(editor)
  await layer.wait('button', say('layer_log_follow_up'))
  await picture(page, 'sent', BESIDE)
  await layer.press(say('layer_log_follow_up'))
  await layer.wait('button', say('layer_undo'))
  await picture(page, 'logged', BESIDE)

  const bubbles = await browser.open(`/feed/?bubbles=${encodeURIComponent(part.bubble.slug)},oluwaseun-adebayo-williams-2e77`)
  await write(bubbles, part.bubble.text, BY_SLUG.get(part.bubble.slug).name)
  const beside = layerIn(bubbles)
  await until('the layer is there', () => beside.shown()).catch((error) => console.error(error.message))
  await picture(bubbles, 'bubbles')
  // Kept as well, so that the popup has more than one thing to say.
  await send(await box(bubbles, BY_SLUG.get(part.bubble.slug).name))
  await beside.press(say('layer_log_follow_up'))
  await beside.wait('button', say('layer_undo'))

  await browser.moveDays(8)
  const due = await popup({ width: 380, height: 640, ...FINE })
  await until('the popup lists the person', async () => (await due.room.text()).includes(part.name))
  await picture(due.page, 'popup', await popupOnly(due.page))
  await due.room.press((item) => item.name.includes(part.name) && item.name.startsWith(say('popup_more', '').trim().slice(0, 2)))
  await until('the menu is open', async () => (await due.room.list()).some((item) => item.name === say('popup_another_day')))
  await picture(due.page, 'popup-menu', await popupOnly(due.page))
  await due.page.close()
}

if (flags.has('--headless') || !hasDisplay) await play()
else await show()
