// Waiting for conditions: the only way these tests wait.

/** Asks again and again until the answer is truthy, and gives it; fails with `what` after `limit` milliseconds. */
export async function until(what, ask, limit = 8_000) {
  const end = Date.now() + limit
  let last
  for (;;) {
    try {
      const answer = await ask()
      if (answer) return answer
      last = undefined
    } catch (error) {
      last = error
    }
    if (Date.now() > end) throw new Error(`Not within ${limit} ms: ${what}${last ? ` (${last.message})` : ''}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
