// What a page can notice of an extension: nodes and attributes it did not make, style sheets, extension addresses.
// The page's own changes are made inside `own(…)`; everything else that an observer sees is foreign.

const probe = {
  /** Foreign elements put somewhere inside the page's elements: the path and the tag. */
  foreignNodes: [],
  /** Foreign attributes on the page's elements. */
  foreignAttributes: [],
  /** Foreign elements put beside the page's, as children of html or body. */
  hosts: [],
}
const observers = []
const pageMade = new WeakSet()

/** Runs a change of the page's own. */
function own(change) {
  settle()
  try {
    return change()
  } finally {
    for (const observer of observers) observer.takeRecords().forEach(adopt)
  }
}

function adopt(record) {
  for (const node of record.addedNodes) mark(node)
}

function mark(node) {
  pageMade.add(node)
  for (const child of node.childNodes) mark(child)
}

function settle() {
  for (const observer of observers) judge(observer.takeRecords())
}

const inEditor = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest?.('[contenteditable="true"]')

function judge(records) {
  for (const record of records) {
    if (record.type === 'attributes') {
      if (!pageMade.has(record.target) && !inEditor(record.target)) continue
      // The browser itself writes these: reflected state of a control that the user works.
      if (['open'].includes(record.attributeName)) continue
      probe.foreignAttributes.push(`${path(record.target)} ${record.attributeName}=${record.target.getAttribute(record.attributeName)}`)
      continue
    }
    for (const node of record.addedNodes) {
      if (pageMade.has(node)) continue
      const plain = node.nodeType === 3 || ['P', 'BR'].includes(node.nodeName)
      if (inEditor(record.target) && plain) {
        mark(node)
        continue
      }
      if (record.target === document.documentElement || record.target === document.body) {
        if (node.nodeType === 1) probe.hosts.push(node)
        continue
      }
      if (probe.hosts.some((host) => host.contains(record.target))) continue
      probe.foreignNodes.push(`${path(record.target)} > ${node.nodeName}`)
    }
  }
}

function path(node) {
  const steps = []
  for (let at = node; at && at.nodeType === 1; at = at.parentElement) steps.unshift(at.localName + (at.id ? `#${at.id}` : ''))
  return steps.join('>')
}

function watch(root) {
  const observer = new MutationObserver(judge)
  observer.observe(root, { subtree: true, childList: true, attributes: true })
  observers.push(observer)
}

mark(document)
watch(document)

/** What the page knows now, as plain values. */
window.probe = () => {
  settle()
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap((node) => (node.shadowRoot ? [node.shadowRoot] : []))]
  const present = probe.hosts.filter((host) => host.isConnected)
  const text = roots.map((root) => (root === document ? document.documentElement.outerHTML : root.innerHTML)).join('\n')
  return {
    foreignNodes: [...probe.foreignNodes],
    foreignAttributes: [...probe.foreignAttributes],
    hostsEver: probe.hosts.length,
    hosts: present.map((host) => ({
      tag: host.localName,
      attributes: [...host.attributes].map((attribute) => attribute.name).sort(),
      openRoot: Boolean(host.shadowRoot),
      children: host.childNodes.length,
      parent: host.parentNode.nodeName.toLowerCase(),
    })),
    extensionAddresses: (text.match(/(?:chrome|moz)-extension:/g) ?? []).length,
    adoptedSheets: roots.reduce((sum, root) => sum + (root.adoptedStyleSheets?.length ?? 0), 0),
    styleElements: roots.reduce((sum, root) => sum + root.querySelectorAll('style').length, 0),
    highlights: globalThis.CSS?.highlights ? [...CSS.highlights.keys()] : [],
    globals: Object.keys(window).filter((name) => /kith/i.test(name)),
  }
}
