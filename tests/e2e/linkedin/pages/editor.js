// The message editor: a contenteditable with a model behind it. Only what the browser reports as real input changes the
// model; what was changed behind its back is put right again. Sending takes the model's text.

/** Makes an editor; `changed` is called after each change of the model, `entered` when Enter is to send. */
function makeEditor({ changed, entered }) {
  let model = ['']
  let composing = false

  const box = h('div', {
    class: 'msg-form__contenteditable t-14 t-black--light t-normal flex-grow-1 full-height notranslate',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label('write'),
  })
  const placeholder = h('div', { 'aria-hidden': 'true', class: 'msg-form__placeholder t-14', 'data-placeholder': label('write') })

  const lines = () => {
    const found = []
    for (const child of box.childNodes) {
      if (child.nodeName === 'P') found.push(child.textContent.replaceAll('\u00a0', ' '))
      else if (child.nodeType === 3) found.push(child.data)
      else if (child.nodeName !== 'BR') found.push(child.textContent)
    }
    return found.length ? found : ['']
  }
  const wellFormed = () => box.childNodes.length > 0 && [...box.childNodes].every((child) => child.nodeName === 'P')

  function render() {
    own(() => {
      box.replaceChildren(...model.map((line) => h('p', {}, line === '' ? h('br') : line)))
      if (box.getRootNode().activeElement === box) {
        const last = box.lastElementChild
        getSelection().setBaseAndExtent(last, line(last), last, line(last))
      }
    })
  }
  const line = (p) => (p.firstChild?.nodeName === 'BR' ? 0 : p.childNodes.length)

  function show() {
    own(() => {
      placeholder.classList.toggle('visible', model.length === 1 && model[0] === '')
    })
    changed()
  }

  const KNOWN = /^(insertText|insertCompositionText|insertFromComposition|insertParagraph|insertLineBreak|insertReplacementText|delete\w*|history(Undo|Redo))$/

  box.addEventListener('input', (event) => {
    if (!event.isTrusted || !KNOWN.test(event.inputType)) return
    const now = lines()
    // One insertText that holds line breaks loses them.
    const broken = event.inputType === 'insertText' && now.length > model.length && !composing
    model = broken ? [...now.slice(0, model.length - 1), now.slice(model.length - 1).join('')] : now
    if (broken || (!wellFormed() && !composing)) render()
    show()
  })
  box.addEventListener('compositionstart', () => (composing = true))
  box.addEventListener('compositionend', () => {
    composing = false
    setTimeout(check)
  })
  box.addEventListener('paste', (event) => {
    event.preventDefault()
    if (!event.isTrusted) return
    const parts = event.clipboardData.getData('text/plain').split('\n')
    parts.forEach((part, index) => {
      if (index) document.execCommand('insertParagraph')
      if (part) document.execCommand('insertText', false, part)
    })
  })
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return
    if (event.shiftKey) {
      event.preventDefault()
      document.execCommand('insertParagraph')
    } else if (entered()) {
      event.preventDefault()
    }
  })
  box.addEventListener('focus', () => {
    document.execCommand('defaultParagraphSeparator', false, 'p')
    own(() => box.setAttribute('data-artdeco-is-focused', 'true'))
  })
  box.addEventListener('blur', () => own(() => box.removeAttribute('data-artdeco-is-focused')))

  // Not at once: between a change and its input event the two differ rightly.
  let pending = false
  new MutationObserver(() => {
    if (pending) return
    pending = true
    setTimeout(() => {
      pending = false
      check()
    })
  }).observe(box, { childList: true, characterData: true, subtree: true })
  function check() {
    if (composing) return
    if (lines().join('\n') !== model.join('\n') || !wellFormed()) render()
  }

  render()
  return {
    box,
    placeholder,
    start: show,
    text: () => model.join('\n'),
    empty: () => model.join('').trim() === '',
    clear() {
      model = ['']
      render()
      show()
    },
  }
}
