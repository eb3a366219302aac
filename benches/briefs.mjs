// Drafts of about 600 characters and one rich brief around each: 200 facts about the two people, 50 messages between them.
// Invented people; the same briefs at every run.

const EN = [
  "Hi Wei-Lun,\n\nI hope this finds you well. I was at your talk on stream joins in August and took the late-events part straight back to my team. We run the nightly jobs of a ferry company in Kaohsiung, forty of them, and since spring we have been moving them one by one to a streaming setup. It works well for bookings, badly for refunds: a refund can arrive nine days after its ticket, and our window closes after two. I would love to pick your brain about it some time. If a call is too much, a line here would be just as good. Thank you for the slides, by the way; they are pinned to our wall.\n\nBest regards,\nAna",
  "Dear Ms. Adebayo, my name is Tomasz and I am a firmware engineer who wants to move into routing. I came across your profile and was impressed by your background. I have eight years of experience with motor controllers, I wrote a small open source planner for bicycle couriers, and I am very motivated to learn. Do you have any openings in your team, or could you refer me to somebody who has? My CV is attached. I am available from January and could move to Taipei at once. I look forward to hearing from you soon and would be happy to have a call at any time that suits you this week.",
  "Hey Priya! Quick one: at the meetup you asked how we test the humidity sensors before they leave the house, and I never answered. We keep thirty of them in a box with a wet towel, a dry towel and a fan, and a script swaps them every hour; ugly, cheap, and it has caught every bad batch so far. Here is the write-up, four pages, no slides. Now mine: when you moved the driver to Rust, what did you do about sharing state with interrupt handlers? We tried a critical section everywhere and it cost us eleven microseconds that we do not have. No hurry at all, and if it is easier, just send me the file.",
];

const ZH = [
  "維倫您好，\n\n八月在 COSCUP 聽您講串流合併，回來之後我把遲到事件那一段原封不動搬給團隊看。我們在高雄替一家渡輪公司跑夜間批次，一共四十支，從春天開始一支一支搬到串流上。訂票的部分很順，退票就不行：退票可能比船票晚九天才到，而我們的視窗兩天就關了。目前的作法是另外留一張表，每週對一次帳，笨，但是不會錯。想請教您的是，您在遷移的時候，遲到的資料是在視窗關閉之前補進來，還是關閉之後再另外修正？一句話回我就很夠了，不方便也完全沒關係。另外，您那天的投影片我們印出來貼在牆上，組裡的新人每天都在看。我們整理了一份退票延遲的統計，二十頁，也許您下次演講用得上，附在後面給您。謝謝您那天多留了半小時回答大家的問題，我到現在還記得您說的那句話：先把時間想清楚，再想資料。祝好\n安娜",
  "王經理您好，冒昧來訊，久仰大名。我是做韌體的工程師，最近想轉到演算法的領域，看到貴公司的發展非常嚮往。我有八年馬達控制的經驗，寫過一個給自行車快遞用的開源排程工具，學習能力強，也很願意從基礎做起。不知道貴公司目前有沒有適合我的職缺？或是可以麻煩您幫我內推嗎？我的履歷附在後面，一月之後隨時可以到職。希望有機會跟您約個時間通電話，聽聽您對這個產業的看法，也想請您幫我看看我適合走哪一個方向。期待您的回覆，祝您一切順利。",
];

const SUBJECTS = ["Rust", "streaming", "data quality", "tidal energy", "typography", "route planning", "firmware", "accessibility", "open data", "機器學習", "資料工程", "半導體", "自行車", "登山", "開源", "教育"];
const COMPANIES = ["TSMC", "Gogoro", "Tidal Mobility", "Harbour Grid", "聯發科", "Appier", "KKBOX", "Papaya Freight", "Northlight", "華碩"];
const SCHOOLS = ["NTU", "NTHU", "國立成功大學", "ETH Zürich", "AGH Kraków", "University of Turin"];
const pick = (list, n) => list[n % list.length];
const day = (back) => new Date(Date.UTC(2026, 10, 23) - back * 86_400_000).toISOString().slice(0, 10);

function page(name, seed) {
  const list = (from, count) => Array.from({ length: count }, (_, n) => pick(from, n + seed));
  return {
    name,
    headline: `Head of ${pick(SUBJECTS, seed)} at ${pick(COMPANIES, seed)}`,
    employers: list(COMPANIES, 8),
    schools: list(SCHOOLS, 4),
    places: ["Taipei", "高雄", "Rotterdam"],
    interests: list(SUBJECTS, 16),
    languages: ["English", "中文", "Polish"],
    about: "I moved a harbour off paper and write down what failed. Ask me about late events, night ferries and cheap test rigs.",
    posts: Array.from({ length: 40 }, (_, n) => ({ id: `p${n}`, text: `What we learnt about ${pick(SUBJECTS, n)} in week ${n} at ${pick(COMPANIES, n)}, and what we would not do again`, at: day(n * 6) })),
    mutuals: Array.from({ length: 30 }, (_, n) => `Mei-Ling Lin ${n}`),
    changes: Array.from({ length: 10 }, (_, n) => ({ id: `c${n}`, text: `Took over ${pick(SUBJECTS, n)} at ${pick(COMPANIES, n)}`, at: day(n * 40) })),
  };
}

/** One brief around a draft. */
function brief(draft, seed) {
  const chinese = /\p{Script=Han}/u.test(draft);
  return {
    id: `bench-${seed}`,
    today: "2026-11-23",
    channel: "message",
    me: page("Ana Ruiz", seed + 1),
    recipients: [page(chinese ? "陳維倫 Wei-Lun Chen" : ["Wei-Lun Chen", "Oluwaseun Adebayo", "Priya Nair"][seed % 3], seed)],
    notes: Array.from({ length: 50 }, (_, n) => ({ id: `n${n}`, text: n % 2 ? `met at meetup ${n}, his talk on ${pick(SUBJECTS, n)}` : `聊到${pick(SUBJECTS, n)}，他在做第 ${n} 個版本`, at: day(n * 9) })),
    promises: Array.from({ length: 20 }, (_, n) => ({ id: `m${n}`, by: n % 2 ? "me" : "them", text: `send the ${pick(SUBJECTS, n)} slides`, due: day(n - 10), kept: n % 3 === 0 })),
    thread: Array.from({ length: 50 }, (_, n) => ({ id: `t${n}`, from: n % 2 ? "them" : "me", text: n % 2 ? `Thanks! How did the ${pick(SUBJECTS, n)} trial go in the end, and did you keep the old setup?` : `謝謝您上次的建議，${pick(SUBJECTS, n)}的部分我們照做了，結果比預期的好。`, at: day(100 - n) })),
    sent: Array.from({ length: 50 }, (_, n) => ({ to: `Person ${n}`, text: pick(EN, n).replace("Wei-Lun", `Person ${n}`).slice(n, 400), at: day(n) })),
    draft,
  };
}

export const english = EN.map(brief);
export const all = [...EN, ...ZH].map(brief);
