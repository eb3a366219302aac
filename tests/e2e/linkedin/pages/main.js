// Puts the asked-for page together: full messaging (also inside a frame), feed and profile with overlay bubbles, a post
// with a comment box, a page without any box.

function messagingPage() {
  const items = new Map()
  const panes = new Map()
  const detail = h('div', { class: 'scaffold-layout__detail msg__detail' })
  const list = h('ul', { class: 'msg-conversations-container__conversations-list list-style-none', 'aria-label': label('messaging') })
  for (const person of data.people.filter((person) => !person.unlisted)) {
    const last = person.thread.at(-1)
    const link = h('div', { class: 'msg-conversation-listitem__link', tabindex: 0, onclick: () => go(person) },
      h('img', { src: photo(), alt: '', width: 40, height: 40 }),
      h('div', { class: 'msg-conversation-card__content' },
        h('div', { class: 'msg-conversation-card__row' },
          h('h3', { class: 'msg-conversation-listitem__participant-names msg-conversation-card__participant-names' }, person.name),
          h('time', { class: 'msg-conversation-listitem__time-stamp msg-conversation-card__time-stamp' }, dayHeading(last.instant))),
        h('p', { class: 'msg-conversation-card__message-snippet' }, `${last.from === 'me' ? data.me.name : person.name}: ${last.text}`)))
    items.set(person, link)
    list.append(h('li', { class: 'msg-conversation-listitem scaffold-layout__list-item' }, h('div', { id: `conversation-card-${ember()}`, class: 'msg-conversation-card' }, link)))
  }

  function thread(person) {
    const messages = makeMessages(person)
    const form = makeForm(person, messages)
    const node = h('div', { id: `message-thread-${ember()}`, class: 'msg-convo-wrapper msg-thread msg-thread--pillar' },
      h('div', { id: 'thread-detail-jump-target', class: 'msg-title-bar shared-title-bar' },
        h('a', { class: 'msg-thread__link-to-profile', href: `https://www.linkedin.com${profilePath(person)}` },
          h('div', { class: 'msg-entity-lockup' },
            h('dl', {},
              h('dt', { class: 'msg-entity-lockup__entity-title-wrapper' }, h('h2', { class: 'msg-entity-lockup__entity-title truncate' }, person.name)),
              h('dd', { class: 'msg-entity-lockup__entity-info' }, h('div', { title: person.headline }, person.headline), h('div', {}, label('active'))))))),
      messages.node, form.node)
    return { node, messages }
  }

  function several(people) {
    const shared = { ...people[0], slug: people[0].slug, thread: [] }
    const messages = makeMessages(shared)
    const form = makeForm(shared, messages)
    const node = h('div', { id: `message-thread-${ember()}`, class: 'msg-convo-wrapper msg-thread msg-thread--pillar' },
      h('div', { class: 'msg-title-bar shared-title-bar' },
        h('div', { class: 'msg-entity-lockup' }, h('dl', {},
          h('dt', { class: 'msg-entity-lockup__entity-title-wrapper' }, h('h2', { class: 'msg-entity-lockup__entity-title truncate' }, people.map((person) => person.name).join(', '))),
          h('dd', { class: 'msg-entity-lockup__entity-info' }, h('div', {}, `3 ${label('people')}`))))),
      messages.node, form.node)
    return { node, messages }
  }

  function compose(person) {
    const messages = makeMessages(person)
    const form = makeForm(person, messages, () => {
      history.pushState({}, '', `/messaging/thread/${person.threadId}/`)
      form.forget()
      show(person, thread(person))
    })
    const node = h('div', { id: `message-thread-${ember()}`, class: 'msg-convo-wrapper msg-thread msg-thread--pillar' },
      h('div', { class: 'msg-title-bar shared-title-bar' }, h('h2', { class: 'msg-entity-lockup__entity-title' }, label('newMessage'))),
      h('div', { class: 'msg-compose__pills' },
        h('button', { class: 'artdeco-pill artdeco-pill--dismiss', type: 'button', 'aria-label': label('remove', person.name) }, h('span', { class: 'artdeco-pill__text' }, person.name)),
        h('input', { class: 'msg-connections-typeahead__search-field', 'aria-label': label('search') })),
      messages.node, form.node)
    return { node, messages }
  }

  // Earlier threads stay mounted, hidden.
  function show(person, pane) {
    own(() => {
      for (const other of panes.values()) other.node.style.display = 'none'
      if (panes.get(person) !== pane) panes.get(person)?.node.remove()
      pane.node.style.display = ''
      if (!pane.node.isConnected) detail.append(pane.node)
      for (const [who, link] of items) link.classList.toggle('msg-conversations-container__convo-item-link--active', who === person)
    })
    panes.set(person, pane)
    scrollDown(pane.messages)
  }

  function go(person) {
    outer().history.pushState({}, '', `/messaging/thread/${person.threadId}/`)
    show(person, panes.get(person) ?? thread(person))
  }
  // In a frame the thread stands in the address of the outer window alone.
  const outer = () => (location.pathname === '/preload/' ? window.parent : window)

  function route() {
    const at = outer().location
    const asked = new URLSearchParams(at.search)
    if (at.pathname.startsWith('/messaging/compose/')) {
      const person = data.people.find((person) => person.member === asked.get('recipient')) ?? data.people[0]
      return show(person, compose(person))
    }
    const id = at.pathname.split('/')[3]
    if (id === 'group') return show(null, several(data.people.slice(0, 2)))
    const person = data.people.find((person) => person.threadId === id)
    if (person) return show(person, panes.get(person) ?? thread(person))
    outer().history.replaceState({}, '', `/messaging/thread/${data.people[0].threadId}/${at.search}`)
    show(data.people[0], thread(data.people[0]))
  }
  window.addEventListener('popstate', route)

  const page = [
    h('header', { class: 'global-nav' }, h('nav', {}, h('a', { href: '/feed/' }, label('feed')), h('a', { href: '/messaging/' }, label('messaging')), h('a', { href: '/jobs/' }, label('jobs'))),
      h('img', { class: 'global-nav__me-photo', src: photo(), alt: data.me.name, width: 24, height: 24 })),
    h('main', { id: 'main', class: 'scaffold-layout__list-detail msg__list-detail' },
      h('div', { class: 'scaffold-layout__list-detail-container' },
        h('div', { class: 'msg-cross-pillar-inbox-top-bar-wrapper__container', 'data-test-msg-cross-pillar-inbox-top-bar-wrapper': true },
          h('h1', {}, label('messaging')), h('input', { id: 'search-conversations', placeholder: label('search'), 'aria-label': label('search') })),
        h('div', { class: 'scaffold-layout__list-detail-inner' },
          h('div', { class: 'scaffold-layout__list msg__list' }, list), detail))),
  ]
  return { page, ready: route }
}

/** The place of classic parts in the newer pages: an open shadow root, always there, with no height. */
function outlet() {
  const host = h('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom' })
  const root = host.attachShadow({ mode: 'open' })
  watch(root)
  const slugs = switches.bubbles ? switches.bubbles.split(',') : []
  const shelf = h('div', { id: 'msg-overlay', class: `msg-overlay-container${switches.dark ? ' dark' : ''}` })
  slugs.forEach((slug, index) => {
    const small = slug.startsWith('-')
    const person = bySlug.get(decodeURIComponent(small ? slug.slice(1) : slug))
    if (person) shelf.append(bubble(person, small, index))
  })
  if (slugs.length) root.append(h('link', { rel: 'stylesheet', href: '/assets/site.css' }), shelf)
  return host
}

function bubble(person, small) {
  const messages = makeMessages(person, { card: true })
  const form = makeForm(person, messages)
  const node = h('div', {
    id: ember(), tabindex: -1, role: 'dialog', 'aria-label': label('messaging'), 'data-feedback-redacted': true,
    class: `msg-convo-wrapper msg-overlay-conversation-bubble msg-overlay-conversation-bubble--petite ml4${small ? ' msg-overlay-conversation-bubble--is-minimized' : ' msg-overlay-conversation-bubble--is-active'}`,
  },
    h('header', { class: 'msg-overlay-bubble-header msg-overlay-conversation-bubble-header', tabindex: -1 },
      h('h2', { class: 'msg-overlay-bubble-header__title truncate' }, h('a', { href: `/in/${person.member}/`, class: 'ember-view' }, h('span', {}, person.name))),
      h('div', { class: 'truncate t-12' }, label('active')),
      h('div', { class: 'msg-overlay-bubble-header__controls' },
        h('button', { class: 'msg-overlay-bubble-header__control msg-overlay-conversation-bubble__expand-btn', type: 'button', 'aria-expanded': 'false', onclick: () => own(() => node.classList.toggle('msg-overlay-conversation-bubble--is-minimized')) }, h('span', { class: 'visually-hidden' }, label('minimise')), '–'),
        h('button', { class: 'msg-overlay-bubble-header__control', type: 'button', onclick: () => own(() => node.remove()) }, h('span', { class: 'visually-hidden' }, label('close', data.me.name, person.name)), '×'))),
    h('div', { class: 'msg-overlay-conversation-bubble__content-wrapper' }, messages.node, form.node))
  setTimeout(() => scrollDown(messages))
  return node
}

/** A copy of a composer that nobody sees, as the newer pages keep one. */
function decoy() {
  return h('div', { class: 'preload', style: 'display:none' },
    h('div', { class: 'msg-convo-wrapper msg-overlay-conversation-bubble' },
      h('h2', { class: 'msg-overlay-bubble-header__title' }, h('a', { href: '/in/ACoAADecoy/' }, 'Nobody')),
      h('form', { class: 'msg-form' },
        h('div', { class: 'msg-form__contenteditable ql-editor', contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true' }, h('p', {}, h('br'))),
        h('button', { class: 'msg-form__send-button', type: 'submit' }, label('send')))))
}

function post(person, entry, comment) {
  return h('article', { class: '_post', 'data-urn': 'urn:li:activity:7400000000000000011' },
    h('p', {}, h('a', { href: profilePath(person) }, person.name)), h('p', { 'data-testid': 'expandable-text-box' }, h('span', {}, entry.text)),
    comment
      ? h('form', { class: 'comments-comment-box__form comments-comment-box' },
          h('div', { class: 'ql-editor', contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label('comment'), 'data-test-ql-editor-contenteditable': 'true', 'aria-placeholder': label('comment') }, h('p', {}, h('br'))),
          h('div', { class: 'tiptap ProseMirror', contenteditable: 'true', role: 'textbox', 'aria-label': label('comment') }, h('p', {}, h('br'))),
          h('button', { type: 'submit', class: 'comments-comment-box__submit-button' }, label('post')))
      : null)
}

function sduiPage(...content) {
  return h('div', { id: 'root', 'data-strictmode': 'true' }, navigation(), h('main', { id: 'workspace', class: '_page' }, ...content), outlet())
}

const writers = data.people.filter((person) => person.posts.length)
let ready = () => {}
const put = (...nodes) => own(() => document.body.append(...nodes))
if (data.kind === 'messaging' && switches.frame === '1' && location.pathname !== '/preload/') {
  const query = new URLSearchParams({ _bprMode: 'vanilla', ...switches, frame: '1' })
  put(h('div', { id: 'root', 'data-strictmode': 'true' }, navigation(),
    h('iframe', { 'data-testid': 'interop-iframe', src: `/preload/?${query}`, style: 'position:absolute;inset:0;width:100vw;height:100vh;border:0' })))
} else if (data.kind === 'messaging') {
  const built = messagingPage()
  // LinkedIn mounts late too: the page is there before its threads are.
  setTimeout(() => {
    put(...built.page)
    built.ready()
  }, 60)
} else if (data.kind === 'profile') {
  const person = data.profile === data.me.slug ? data.me : bySlug.get(data.profile)
  put(profilePage(person), decoy())
} else if (data.kind === 'feed') {
  put(sduiPage(h('h2', { class: 'visually-hidden' }, label('feed')), ...writers.slice(0, 4).map((person) => post(person, person.posts[0], false))), decoy())
} else if (data.kind === 'post') {
  put(sduiPage(post(writers[0], writers[0].posts[0], true)))
} else {
  put(sduiPage(h('h2', {}, label('jobs')), h('p', {}, 'Tide clerk, Keelung'), h('input', { type: 'search', 'aria-label': label('search') })))
}
window.addEventListener('load', () => ready())
