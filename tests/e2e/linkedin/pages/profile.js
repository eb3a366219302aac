// A profile page as the 2026 pages are built: cards found by the end of their component key, no h1, class names without
// meaning, lower sections only after scrolling.

const card = (person, suffix, ...children) => {
  const key = `com.linkedin.sdui.profile.card.ref${person.member}${suffix}`
  return h('section', { id: key, componentkey: key, class: '_4e1a0b7c' }, ...children)
}

function profilePage(person) {
  const self = person.slug === data.me.slug
  const connected = person.degree === '1st'
  const main = h('main', { id: 'workspace', class: '_9f00aa12' },
    card(person, 'Topcard',
      h('div', { componentkey: 'topcard-logo-image-referencekey', 'aria-label': label('photo') }, h('img', { src: photo(), alt: '', width: 96, height: 96 })),
      h('div', { class: '_1c2d' },
        h('div', {}, h('a', { href: profilePath(person) }, h('h2', { class: '_77ab' }, person.name))),
        self ? null : h('p', { class: '_6aa0', style: 'display:none' }, '· 3rd'),
        self ? null : h('p', { class: '_6aa0' }, `· ${person.degree}`)),
      h('p', { class: '_2b3c' }, person.headline),
      h('p', { class: '_5d5d' }, [person.jobs[0]?.company, person.schools[0]?.name].filter(Boolean).join(' · ')),
      h('div', { class: '_1c2d' }, h('p', { class: '_5d5e' }, person.location), h('p', {}, '·'), h('a', { href: `${profilePath(person)}overlay/contact-info/` }, label('contact'))),
      !self && person.mutuals.length
        ? h('a', { href: `/search/results/people/?origin=MEMBER_PROFILE_CANNED_SEARCH&connectionOf=%22${person.member}%22` }, h('p', {}, label('mutual', person.mutuals.join(', '))))
        : null,
      h('div', { class: '_act' },
        self ? h('a', { href: `${profilePath(person)}edit/intro/`, 'aria-label': label('edit') }, label('edit')) : null,
        !self && !connected ? h('a', { href: `/preload/custom-invite/?vanityName=${encodeURIComponent(person.slug)}`, 'aria-label': label('invite', person.name) }, label('connect')) : null,
        self ? null : h('a', { href: composePath(person) }, label('message')),
        h('button', { 'aria-expanded': 'false', type: 'button' }, label('more')))),
    card(person, 'About', h('h2', {}, label('about')), h('div', { 'data-testid': 'expandable-text-box' }, h('span', {}, person.about))),
    card(person, 'Activity', h('h2', {}, label('activity')),
      ...person.posts.map((post, index) =>
        h('div', { class: '_post', 'data-urn': `urn:li:activity:74000000000000000${index}` },
          h('button', { type: 'button', 'aria-label': `Open control menu for post by ${person.name}` }, '…'),
          h('p', {}, h('a', { href: profilePath(person) }, person.name), h('span', {}, ` • ${age(post.daysAgo)} • `)),
          h('p', { 'data-testid': 'expandable-text-box' }, h('span', {}, post.text))))))
  const sentinel = h('div', { class: '_sentinel', style: 'height:1px' })
  main.append(sentinel)
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return
    seen.disconnect()
    own(() => sentinel.replaceWith(...lower(person)))
  })
  seen.observe(sentinel)
  return h('div', { id: 'root', 'data-strictmode': 'true' }, navigation(), h('div', { 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.profile.Profile', class: '_page' }, main), outlet())
}

const age = (days) => (days < 7 ? `${days}d` : days < 31 ? `${Math.floor(days / 7)}w` : `${Math.floor(days / 30)}mo`)

function lower(person) {
  return [
    card(person, 'ExperienceTopLevelSection', h('h2', {}, label('experience')),
      ...person.jobs.map((job) => h('div', { class: '_item', componentkey: `entity-collection-item-${job.from}` },
        h('a', { href: '/company/8844100/' }, h('img', { src: photo(), alt: `${job.company} logo`, width: 32, height: 32 })),
        h('div', {}, h('p', {}, job.title), h('p', {}, `${job.company} · Full-time`), h('p', {}, `${job.from} - ${job.to ?? label('present')}`))))),
    card(person, 'EducationTopLevelSection', h('h2', {}, label('education')),
      ...person.schools.map((school) => h('div', { class: '_item', componentkey: `entity-collection-item-${school.from}` },
        h('a', { href: '/school/120400/' }, h('img', { src: photo(), alt: `${school.name} logo`, width: 32, height: 32 })),
        h('div', {}, h('p', {}, school.name), h('p', {}, school.field), h('p', {}, `${school.from} – ${school.to}`))))),
    card(person, 'SkillDetails', h('h2', {}, label('skills')), ...person.skills.map((skill) => h('p', {}, skill))),
    card(person, 'LanguageTopLevelSection', h('h2', {}, label('languages')), ...person.languages.map((language) => h('p', {}, language))),
  ]
}

function navigation() {
  return h('header', { 'data-testid': 'primary-nav', class: '_nav' }, h('nav', {},
    h('a', { href: '/feed/' }, label('feed')), h('a', { href: '/messaging/' }, label('messaging')), h('a', { href: '/jobs/' }, label('jobs'))))
}
