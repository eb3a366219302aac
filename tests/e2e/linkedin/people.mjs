// Who lives on the replica: invented people with full profiles, and what they wrote with the user. Dates are given as
// days before today, so that the pages never grow old.

/** The user. */
export const ME = {
  slug: 'hsin-yi-kao-5b20',
  member: 'ACoAAKaoHsinYi5b20QqZrW8mVt3nLx',
  name: 'Hsin-Yi Kao 高欣怡',
  headline: 'Data engineer at Tidewater Mapping',
  location: 'Taipei, Taiwan',
  degree: '',
  about: 'I move old data into new places without losing any. Rust at work, choir on Tuesdays.',
  jobs: [
    { title: 'Data engineer', company: 'Tidewater Mapping', from: 2022, to: null },
    { title: 'Analyst', company: 'Lantern Freight', from: 2018, to: 2022 },
  ],
  schools: [{ name: 'National Cheng Kung University', field: 'Statistics', from: 2014, to: 2018 }],
  skills: ['Rust', 'Data quality', 'Choral singing'],
  languages: ['Mandarin', 'English', 'Japanese'],
  posts: [],
  mutuals: [],
  thread: [],
}

const them = (text, daysAgo, at) => ({ from: 'them', text, daysAgo, at })
const me = (text, daysAgo, at) => ({ from: 'me', text, daysAgo, at })

/** Everybody else, in the order of the conversation list. */
export const PEOPLE = [
  {
    slug: 'wei-lun-chen-81a4',
    member: 'ACoAAWeiLunChen81a4bT0pQz7KdYs',
    name: 'Wei-Lun Chen',
    headline: 'Head of Data Platform at Gaoshan Cycles',
    location: 'Hsinchu, Taiwan',
    degree: '1st',
    about:
      'I lead the people who keep two million rides a day from getting lost between the bike and the bill. Before that I spent six years moving harbour paperwork off paper. I care about small tools, honest dashboards and teaching new engineers to read a query plan.',
    jobs: [
      { title: 'Head of Data Platform', company: 'Gaoshan Cycles', from: 2024, to: null },
      { title: 'Senior data engineer', company: 'Lantern Freight', from: 2018, to: 2024 },
      { title: 'Engineer', company: 'Port of Keelung Digital Office', from: 2014, to: 2018 },
    ],
    schools: [{ name: 'National Cheng Kung University', field: 'Computer Science', from: 2010, to: 2014 }],
    skills: ['Rust', 'Stream processing', 'Mentoring', 'Query planning'],
    languages: ['Mandarin', 'English'],
    posts: [
      { text: 'We replaced eleven nightly jobs with one stream. Here is what broke, in the order in which it broke.', daysAgo: 12 },
      { text: 'Our interns wrote a style guide for dashboards. Rule one: no chart without a question above it.', daysAgo: 41 },
    ],
    mutuals: ['Ingrid Solheim', 'Mei-Ling Lin 林美玲'],
    thread: [
      me('Hi Wei-Lun, your notes on late events saved our March release. Thank you!', 26, '10:05'),
      them('Glad they helped! If you try the watermark approach, start with the slowest source, not the biggest one.', 25, '09:12'),
      me("That makes sense, we'll begin with the harbour feed.", 25, '09:40'),
      them('How did the migration to the new warehouse go in the end? We are about to start ours and I would love to hear what surprised you.', 6, '14:44'),
    ],
  },
  {
    slug: '林美玲-7a1b2c',
    member: 'ACoAAMeiLingLin7a1b2cR4wXn9JfEu',
    name: '林美玲 Mei-Ling Lin',
    headline: '開放資料顧問｜前潮汐地圖產品經理',
    location: '臺北市',
    degree: '1st',
    about: '協助地方政府把資料打開，也把人帶進來。做過八年產品，現在一半時間在東部跑。喜歡山、手沖咖啡和寫得清楚的文件。',
    jobs: [
      { title: '開放資料顧問', company: '島嶼資料工作室', from: 2023, to: null },
      { title: '產品經理', company: 'Tidewater Mapping', from: 2015, to: 2023 },
    ],
    schools: [{ name: '國立成功大學', field: '都市計劃', from: 2009, to: 2013 }],
    skills: ['開放資料', '使用者訪談', '公部門溝通'],
    languages: ['中文', '英文'],
    posts: [{ text: '花蓮的公車動態資料昨天正式開放了。從第一次開會到今天，一共三百一十二天。', daysAgo: 9 }],
    mutuals: ['Wei-Lun Chen', '張簡雨婷'],
    thread: [
      me('美玲您好，謝謝您介紹雨婷給我認識，我們約了下週聊。', 20, '11:20'),
      them('太好了！雨婷對地圖圖資很熟，她一定幫得上忙。', 20, '12:02'),
      me('我把工作坊的投影片整理好，這幾天寄給您。', 12, '17:31'),
      them('謝謝，不急。對了，上次聊到的系統遷移，後來順利嗎？', 5, '16:08'),
    ],
  },
  {
    slug: 'ingrid-solheim-3f90',
    member: 'ACoAAIngridSolheim3f90kLm2CvBh',
    name: 'Ingrid Solheim',
    headline: 'Hydrographer · I draw the parts of the sea nobody has measured',
    location: 'Bergen, Norway',
    degree: '1st',
    about: 'Fifteen years of sounding lines, multibeam and bad weather. I write about night ferries and about what a map leaves out.',
    jobs: [
      { title: 'Chief hydrographer', company: 'Fjordlys Survey', from: 2019, to: null },
      { title: 'Surveyor', company: 'Tidewater Mapping', from: 2011, to: 2019 },
    ],
    schools: [{ name: 'University of Bergen', field: 'Physical oceanography', from: 2005, to: 2010 }],
    skills: ['Hydrography', 'Choral singing', 'Rust'],
    languages: ['Norwegian', 'English', 'German'],
    posts: [{ text: 'The night ferry to Stavanger has the best desk in Norway: no network, and the engine hums in D.', daysAgo: 17 }],
    mutuals: ['Wei-Lun Chen'],
    thread: [
      them('It was good to sing next to you in Taipei. Could you share the slides from your workshop on tide models?', 10, '08:30'),
      me("Of course! I'll send you the slides by Friday.", 9, '19:15'),
      them('Wonderful, thank you. No rush from my side.', 9, '20:01'),
    ],
  },
  {
    slug: '張簡雨婷-c04d',
    member: 'ACoAAZhangJianYuTingc04dHs6PqAo',
    name: '張簡雨婷',
    headline: '圖資工程師，專長是把紙本地籍圖變成能查的東西',
    location: '高雄市',
    degree: '1st',
    about: '在測量隊長大的小孩，現在用程式量土地。帶過兩屆實習生，也在社群教 QGIS。',
    jobs: [
      { title: '圖資工程師', company: '南方測繪', from: 2020, to: null },
      { title: '研究助理', company: '國立成功大學', from: 2017, to: 2020 },
    ],
    schools: [{ name: '國立成功大學', field: '測量及空間資訊', from: 2013, to: 2017 }],
    skills: ['QGIS', 'PostGIS', '地籍圖', 'Rust'],
    languages: ['中文', '臺語'],
    posts: [{ text: '第一次用 Rust 重寫圖磚切割，快了九倍，也學會了跟借用檢查器好好說話。', daysAgo: 15 }],
    mutuals: ['林美玲 Mei-Ling Lin'],
    thread: [them('您好，美玲有提到您。請問你們的圖磚是自己切的嗎？', 3, '10:18'), me('是的，我們自己切。細節我下週寫一份說明給您。', 3, '10:45')],
  },
  {
    slug: 'oluwaseun-adebayo-williams-2e77',
    member: 'ACoAAOluwaseunAdebayo2e77ZtXcVn',
    name: 'Oluwaseun Adebayo-Williams',
    headline:
      'Principal engineer for inland waterways and emergency routing at the Lagos Lagoon Authority, volunteer ferry pilot, former teacher of mathematics',
    location: 'Lagos, Nigeria',
    degree: '1st',
    about: 'Boats need roads too. I plan where ferries go when the rain has other ideas.',
    jobs: [{ title: 'Principal engineer', company: 'Lagos Lagoon Authority', from: 2016, to: null }],
    schools: [{ name: 'University of Ibadan', field: 'Mathematics', from: 2002, to: 2006 }],
    skills: ['Routing', 'Emergency planning'],
    languages: ['Yoruba', 'English'],
    posts: [],
    mutuals: ['Ingrid Solheim'],
    thread: [them('Thank you for connecting. Let us talk after the rains, from 10 January.', 30, '13:00')],
  },
  // Not connected, no thread: reached by the compose route from their profile.
  {
    slug: 'tomas-quiroga-90bc',
    member: 'ACoAATomasQuiroga90bcWq1ErTyUi',
    name: 'Tomás Quiroga',
    headline: 'Cartographer of night buses at Rutas del Sur',
    location: 'Montevideo, Uruguay',
    degree: '2nd',
    about: 'I map how people get home after midnight.',
    jobs: [{ title: 'Cartographer', company: 'Rutas del Sur', from: 2021, to: null }],
    schools: [{ name: 'Universidad de la República', field: 'Geography', from: 2012, to: 2017 }],
    skills: ['Transit maps'],
    languages: ['Spanish', 'English'],
    posts: [{ text: 'A night bus map is a list of promises with times beside them.', daysAgo: 4 }],
    mutuals: ['Oluwaseun Adebayo-Williams'],
    thread: [],
    unlisted: true,
  },
  // Somebody whose every word is an attack.
  {
    slug: 'x-onerror',
    member: 'ACoAAHostile0000',
    name: '<img src=x onerror="document.title=\'broken\'">\u202e\u200bEve</h2><script>document.title=\'broken\'</script>',
    headline: '"><svg/onload=document.title=\'broken\'> \u2066\u202e{{constructor.constructor(1)()}}',
    location: '<b>Nowhere</b>',
    degree: '1st',
    about: '</textarea><iframe src="javascript:parent.document.title=\'broken\'"></iframe>' + '長'.repeat(10_000),
    jobs: [{ title: '=HYPERLINK("https://example.invalid")', company: '${7*7}<style>*{display:none}</style>', from: 2020, to: null }],
    schools: [],
    skills: ['<script>alert(1)</script>'],
    languages: [],
    posts: [],
    mutuals: [],
    thread: [
      them('<img src=x onerror="document.title=\'broken\'"> Could you\u200b\u200d\ufeff send \u202egnorw\u202c <script>document.title="broken"</script>?', 2, '09:00'),
      them('Word '.repeat(2_000) + '?', 2, '09:01'),
    ],
    unlisted: true,
  },
]

/** Everybody by slug. */
export const BY_SLUG = new Map([ME, ...PEOPLE].map((person) => [person.slug, person]))

/** The id of the conversation with somebody: always the same, so that tests may name it. */
export function conversationOf(person) {
  const hex = Buffer.from(person.slug).toString('hex').padEnd(32, '0').slice(0, 32)
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), '4' + hex.slice(13, 16), 'a' + hex.slice(17, 20), hex.slice(20, 32)].join('-')
  return { uuid, thread: '2-' + Buffer.from(`${uuid}_013`).toString('base64').replaceAll('+', '-').replaceAll('/', '_') }
}

let counter = 0

/** LinkedIn's id of a message: it holds the mailbox's owner, the instant and the conversation. */
export function messageUrn(instant, uuid, tail = String(10_000 + (counter++ % 90_000))) {
  const inner = Buffer.from(`${instant}b${tail}-004&${uuid}_013`).toString('base64').replaceAll('+', '-').replaceAll('/', '_')
  return `urn:li:msg_message:(urn:li:fsd_profile:${ME.member},2-${inner})`
}
