// Runs every browser test, one file at a time: two browsers at once would only disturb each other's clocks.
// `BROWSERS=chromium,firefox` and `LANGUAGES=en,zh-TW` choose; names of files (`main`, `quiet`) as arguments do, too.

import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const asked = process.argv.slice(2)
const files = readdirSync(here)
  .filter((name) => name.endsWith('.test.mjs') && (asked.length === 0 || asked.some((one) => name.startsWith(one))))
  .map((name) => here + name)
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files], { stdio: 'inherit' })
process.exit(status ?? 1)
