// Reads the profile page that the user opened.

export function readProfile(_signal: AbortSignal): void {}
