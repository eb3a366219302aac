// Small parts that every page uses: elements, labels, times.

const data = JSON.parse(document.getElementById('rehydrate-data').textContent)
const switches = data.switches
const bySlug = new Map(data.people.map((person) => [person.slug, person]))

/** Makes an element; attributes named `on…` are listeners, `class` and the rest are attributes; null and false are left out. */
function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value)
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : value)
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined))
  mark(node)
  return node
}

let embers = 40
const ember = () => `ember${++embers}`

const LABELS = {
  en: {
    messaging: 'Messaging', write: 'Write a message…', send: 'Send', options: 'Open send options', enterMode: 'Press Enter to Send', clickMode: 'Click Send',
    today: 'Today', sentAt: (when) => `Sent at ${when}`, sentFollowing: (name, at) => `${name} sent the following message at ${at}`, view: (name) => `View ${name}’s profile`,
    newMessage: 'New message', remove: (name) => `Remove ${name}`, active: 'Active now', close: (a, b) => `Close your conversation with ${a} and ${b}`, about: 'About', activity: 'Activity',
    experience: 'Experience', education: 'Education', skills: 'Skills', languages: 'Languages', mutual: (names) => `${names} is a mutual connection`, message: 'Message', connect: 'Connect',
    more: 'More', present: 'Present', comment: 'Text editor for creating content', post: 'Post', search: 'Search messages', contact: 'Contact info', edit: 'Edit intro', photo: 'Profile photo',
    jobs: 'Jobs for you', feed: 'Feed', invite: (name) => `Invite ${name} to connect`, minimise: 'Minimise', people: 'people',
  },
  'zh-TW': {
    messaging: '訊息', write: '撰寫訊息…', send: '傳送', options: '開啟傳送選項', enterMode: '按 Enter 鍵傳送', clickMode: '點選傳送',
    today: '今天', sentAt: (when) => `傳送於 ${when}`, sentFollowing: (name, at) => `${name} 在 ${at} 傳送了以下訊息`, view: (name) => `檢視 ${name} 的個人檔案`,
    newMessage: '新訊息', remove: (name) => `移除 ${name}`, active: '上線中', close: (a, b) => `關閉 ${a} 和 ${b} 的對話`, about: '關於', activity: '動態',
    experience: '經歷', education: '學歷', skills: '技能', languages: '語言', mutual: (names) => `${names} 是共同的人脈`, message: '訊息', connect: '建立關係',
    more: '更多', present: '至今', comment: '撰寫內容的文字編輯器', post: '發佈', search: '搜尋訊息', contact: '聯絡資訊', edit: '編輯簡介', photo: '個人檔案相片',
    jobs: '職缺', feed: '動態消息', invite: (name) => `邀請 ${name} 建立關係`, minimise: '最小化', people: '人',
  },
}

const scrambled = {}
/** A label of the page's language; with `lang=xx` a random word, so that nobody can rely on one. */
function label(name, ...args) {
  if (switches.lang !== 'xx') {
    const entry = (LABELS[switches.lang] ?? LABELS.en)[name]
    return typeof entry === 'function' ? entry(...args) : entry
  }
  scrambled[name] ??= Array.from({ length: 3 + Math.floor(Math.random() * 8) }, () => 'bdfghjklmnprstvzaeiouy'[Math.floor(Math.random() * 22)]).join('')
  return [scrambled[name], ...args].join(' ')
}

const locale = switches.lang === 'zh-TW' ? 'zh-TW' : 'en-US'
const clock = (instant) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(instant)

/** A day as the page writes it above its messages: today, a weekday within a week, else a date. */
function dayHeading(instant) {
  const day = (t) => new Date(t).setHours(0, 0, 0, 0)
  const days = Math.round((day(Date.now()) - day(instant)) / 86_400_000)
  if (days === 0) return label('today')
  if (days < 7) return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(instant)
  const year = new Date(instant).getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' }
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', ...year }).format(instant)
}

/** A flat drawing in place of a photograph. */
const photo = () => 'data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><rect width="48" height="48" fill="#b9b4a8"/><circle cx="24" cy="19" r="9" fill="#8c877b"/><path d="M6 48a18 16 0 0 1 36 0z" fill="#8c877b"/></svg>')

const profilePath = (person) => `/in/${encodeURIComponent(person.slug)}/`
const composePath = (person) =>
  `/messaging/compose/?profileUrn=${encodeURIComponent(`urn:li:fsd_profile:${person.member}`)}&recipient=${person.member}&screenContext=NON_SELF_PROFILE_VIEW&interop=msgOverlay`
