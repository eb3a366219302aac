// The journal on each browser's own storage: the script that `tests/journal.rs` runs on a store in memory, and a background
// that is woken by many at once.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { behaviours } from './kit.mjs'
import { until } from './until.mjs'

const script = JSON.parse(readFileSync(new URL('../cases/journal.json', import.meta.url), 'utf8'))

/** The stored values whose keys begin so. */
const under = (stored, prefix) => Object.entries(stored).filter(([key, value]) => key.startsWith(prefix) && value !== null)

const people = (stored) => under(stored, 'person:').map(([, person]) => person)

behaviours('The journal', (test) => {
  test('answers and keeps the same as in memory', async ({ browser }) => {
    for (const { send, reply } of script.steps) {
      let request = JSON.stringify(send)
      if (request.includes('"$')) {
        for (const { id, page } of people(await browser.stored())) request = request.replaceAll(`"$${page.name}"`, `"${id}"`)
      }
      assert.deepEqual(await browser.ask(JSON.parse(request)), reply, request.slice(0, 300))
    }
    const stored = await browser.stored()
    const days = under(stored, 'agenda:').map(([key, items]) => [
      key.split(':')[1],
      items.map(({ name, id }) => [name, id.item]).sort(([one], [other]) => (one < other ? -1 : 1)),
    ])
    assert.deepEqual(Object.fromEntries(days), script.agenda)
    const found = people(stored).map(({ outreach = [], notes = [], page }) => [
      page.name,
      { outreach: outreach.length, notes: notes.length, schools: page.schools, about: page.about },
    ])
    assert.deepEqual(Object.fromEntries(found), script.people)
    assert.deepEqual(stored.settings, script.settings)
  })

  test('a background that slept loses none of many messages, and doubles none', async ({ browser }) => {
    const [{ send }] = script.steps
    await browser.stopBackground()
    const replies = await browser.inside(async (send) => {
      const one = (number) => {
        const command = { ...send.command, id: `at-once-${number}`, at: send.command.at + number }
        command.action = { ...command.action, sight: { ...command.action.sight, draft: `Message ${number}` } }
        const { runtime } = globalThis.browser ?? chrome
        return [runtime.sendMessage({ kind: 'command', command }), runtime.sendMessage({ kind: 'command', command })]
      }
      return Promise.all(Array.from({ length: 8 }, (_, number) => one(number)).flat())
    }, send)
    assert.deepEqual(replies.map(({ kind, fresh }) => [kind, fresh]), Array.from({ length: 16 }, (_, number) => ['stored', number % 2 === 0]))
    const [person, ...others] = people(await browser.stored())
    assert.equal(others.length, 0)
    assert.deepEqual(person.outreach.map(({ text }) => text), Array.from({ length: 8 }, (_, number) => `Message ${number}`))
  })

  test('a new day counts by itself', async ({ browser }) => {
    const day = (days) => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000 + days * 86_400_000).toISOString().slice(0, 10)
    const [{ send }] = script.steps
    const command = { ...send.command, at: Date.now(), today: day(0) }
    command.action = { ...command.action, follow_up: day(3), promises: [] }
    assert.deepEqual(await browser.ask({ kind: 'command', command }), { kind: 'stored', fresh: true })
    assert.equal(await browser.badge(), '')
    await browser.moveDays(3)
    await browser.ring()
    await until('the badge counts one', async () => (await browser.badge()) === '1')
  })
}, { languages: ['en'] })
