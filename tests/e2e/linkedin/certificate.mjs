// A throw-away certificate for the replica. Node's crypto makes keys but no certificates, and openssl is on every
// machine that runs these browsers; its answer never touches the repository and ends with the process.

import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Makes a key and a self-signed certificate for `host`; `spki` is what Chromium is told to trust. */
export function makeCertificate(host) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kith-certificate-'))
  try {
    const at = (name) => path.join(folder, name)
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${host}`,
        '-addext', `subjectAltName=DNS:${host}`, '-keyout', at('key.pem'), '-out', at('certificate.pem')],
      { stdio: 'ignore' },
    )
    const cert = readFileSync(at('certificate.pem'))
    const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' })
    return { key: readFileSync(at('key.pem')), cert, spki: createHash('sha256').update(spki).digest('base64') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
