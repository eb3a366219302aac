// One conversation: its messages, its composer, and what happens when a message is sent. Used by the full messaging page and
// by the overlay bubbles alike.

let enterSends = switches.enter === '1'
const forms = new Set()

/** The list of messages of somebody. */
function makeMessages(person, { card = false } = {}) {
  const list = h('ul', { class: 'msg-s-message-list-content list-style-none full-width' },
    h('li', { class: 'msg-s-message-list__top-of-list' }),
    h('li', { class: 'msg-s-message-list__loader hidden' }),
  )
  if (card) {
    list.append(h('li', {}, h('div', { class: 'msg-s-profile-card msg-s-profile-card-one-to-one' },
      h('div', { class: 'artdeco-entity-lockup__title' },
        h('a', { class: 'app-aware-link profile-card-one-to-one__profile-link', href: `https://www.linkedin.com/in/${person.member}` }, person.name)),
      h('span', { class: 'artdeco-entity-lockup__degree' }, '· 1st'),
      h('div', { class: 'artdeco-entity-lockup__subtitle' }, h('div', { title: person.headline }, person.headline)))))
  }
  const bottom = h('li', { class: 'msg-s-message-list__bottom-of-list' })
  list.append(h('li', { class: 'msg-s-message-list__typing-indicator-container' }), h('li', { class: 'msg-s-message-list__quick-replies-container' }), bottom)
  let last = null
  const add = (message) => {
    const who = message.from === 'me' ? data.me : person
    const first = !last || last.from !== message.from || dayHeading(last.instant) !== dayHeading(message.instant)
    const item = makeMessage(message, who, { first, heading: !last || dayHeading(last.instant) !== dayHeading(message.instant) })
    bottom.before(item)
    last = message
    return item
  }
  person.thread.forEach(add)
  const scroller = h('div', { id: `message-list-${ember()}`, class: 'msg-s-message-list full-width scrollable' }, list)
  return { node: h('div', { class: 'msg-s-message-list-container relative' }, scroller), add, scroller }
}

function makeMessage(message, who, { first, heading }) {
  const mine = message.from === 'me'
  const at = clock(message.instant)
  const paragraph = h('p', { class: 'msg-s-event-listitem__body t-14 t-black--light t-normal' })
  message.text.split('\n').forEach((part, index) => paragraph.append(...(index ? [h('br')] : []), part))
  return h('li', { class: 'msg-s-message-list__event clearfix' },
    heading ? h('time', { class: 'msg-s-message-list__time-heading t-12 t-bold' }, dayHeading(message.instant)) : null,
    h('span', { class: 'msg-s-event-listitem--group-a11y-heading visually-hidden' }, label('sentFollowing', who.name, at)),
    h('div', {
      class: `msg-s-event-listitem${mine ? '' : ' msg-s-event-listitem--other'} msg-s-event-listitem--last-in-group`,
      'data-event-urn': message.urn,
      'data-view-name': 'message-list-item',
    },
      h('a', { class: 'msg-s-event-listitem__link', href: `https://www.linkedin.com/in/${who.member}` },
        h('span', { class: 'a11y-text visually-hidden' }, label('view', who.name)), h('img', { src: photo(), title: who.name, alt: who.name, width: 32, height: 32 })),
      first
        ? h('div', { class: 'msg-s-message-group__meta' },
            h('a', { href: `https://www.linkedin.com/in/${who.member}` }, h('span', { class: 'msg-s-message-group__profile-link msg-s-message-group__name t-14 t-bold' }, who.name)),
            h('time', { class: 'msg-s-message-group__timestamp t-12' }, at))
        : null,
      h('div', { class: 'msg-s-event-listitem__message-bubble', tabindex: 0 },
        h('div', { class: 'msg-s-event-with-indicator display-flex' },
          h('div', { class: 'msg-s-event__content', dir: 'ltr' }, paragraph),
          mine && !message.pending
            ? h('span', {
                class: 'msg-s-event-with-indicator__sending-indicator--sent',
                title: label('sentAt', `${dayHeading(message.instant)}, ${at}`),
                'data-test-msg-cross-pillar-message-sending-indicator-presenter__sending-indicator--sent': true,
              })
            : null))))
}

/** The form with the editor; `sent` is called with the text once it is on its way. */
function makeForm(person, messages, sent = () => {}) {
  const button = h('button', { class: 'msg-form__send-button artdeco-button artdeco-button--1', type: 'submit', disabled: true }, label('send'))
  const right = h('div', { class: 'msg-form__right-actions display-flex align-items-center' })
  const options = h('div', { class: 'msg-form__hoverable artdeco-hoverable-content', hidden: true })
  const toggle = h('button', {
    class: 'msg-form__send-toggle artdeco-button artdeco-button--circle', 'data-test-msg-ui-send-mode-toggle-presenter__button': true, type: 'button', 'aria-expanded': 'false',
    onclick: () => own(() => {
      options.hidden = !options.hidden
      toggle.setAttribute('aria-expanded', String(!options.hidden))
    }),
  }, h('span', { class: 'artdeco-button__text visually-hidden' }, label('options')), '⋯')
  const group = ember()
  for (const [mode, value] of [['enterMode', true], ['clickMode', false]]) {
    const radio = h('input', { type: 'radio', name: group, onchange: () => {
      enterSends = value
      for (const form of forms) form.arrange()
      own(() => (options.hidden = true))
    } })
    options.append(h('label', {}, radio, label(mode)))
  }

  const editor = makeEditor({
    changed: () => own(() => (button.disabled = editor.empty())),
    entered: () => {
      if (!enterSends) return false
      form.requestSubmit()
      return true
    },
  })
  const form = h('form', { id: `msg-form-${ember()}`, class: 'msg-form msg-form--thread-footer-feature', onsubmit: (event) => {
    event.preventDefault()
    if (!editor.empty()) void send()
  } },
    h('div', { class: 'msg-form__attachment-previews' }),
    h('div', { class: 'msg-form__msg-content-container msg-form__message-texteditor relative flex-grow-1 display-flex' },
      h('div', { class: 'msg-form__msg-content-container--scrollable scrollable relative' }, h('div', { class: 'flex-grow-1 relative' }, editor.box, editor.placeholder)),
      h('button', { class: 'msg-form__expand-btn artdeco-button', type: 'button', 'aria-expanded': 'false' }, '⌃')),
    h('footer', { class: 'msg-form__footer flex-shrink-zero display-flex justify-space-between' },
      h('div', { class: 'msg-form__left-actions display-flex' },
        ...['▣', '⌀', 'GIF', '☺'].map((sign) => h('button', { class: 'msg-form__footer-action artdeco-button', type: 'button', 'aria-label': sign }, sign))),
      right),
    options)

  async function send() {
    const text = editor.text()
    const at = { from: 'me', text, instant: Date.now(), pending: true, urn: `urn:li:fsd_message:pending-${Math.random().toString(36).slice(2)}` }
    editor.clear()
    const placeholder = own(() => messages.add(at))
    scrollDown(messages)
    const answer = await fetch('/voyager/api/messages', {
      method: 'POST',
      body: JSON.stringify({ slug: person.slug, text, delay: switches.delay, confirm: switches.confirm, same: switches.same }),
    })
    const { urn, instant } = await answer.json()
    const message = { from: 'me', text, instant, urn }
    person.thread.push(message)
    own(() => {
      if (switches.confirm === 'attribute') {
        placeholder.querySelector('[data-event-urn]').setAttribute('data-event-urn', urn)
        return
      }
      const next = placeholder.nextSibling
      const parent = placeholder.parentNode
      const first = placeholder.querySelector('.msg-s-message-group__meta') !== null
      const heading = placeholder.querySelector('.msg-s-message-list__time-heading') !== null
      placeholder.remove()
      parent.insertBefore(makeMessage(message, data.me, { first, heading }), next)
    })
    scrollDown(messages)
    sent(message)
  }

  function arrange() {
    own(() => right.replaceChildren(...(enterSends ? [] : [button]), toggle))
  }
  const part = { node: form, editor, arrange, forget: () => forms.delete(part) }
  forms.add(part)
  arrange()
  editor.start()
  return part
}

function scrollDown(messages) {
  messages.scroller.scrollTop = messages.scroller.scrollHeight
}
