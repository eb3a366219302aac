//! The popup's state, and the way to and from the background: what is stored is read, commands are sent, and what a
//! command will do is shown at once but counts only when the background says that it is stored.

use super::browser::{self, focus, focus_first, say, say_of, voice};
use super::list::{Pending, Shown, key, shown};
use super::words::{Form, Voice, kind, sentence};
use crate::agenda::{Item, Why};
use crate::day::Day;
use crate::protocol::{Action, Command, Failure, Settings};
use crate::web::{clock, messages, storage};
use std::rc::Rc;
use sycamore::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// Everything the page shows, and every change to it. A handle: copies are the same desk.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The day where the user is.
    pub today: Signal<Day>,
    /// Whether anything has been read yet, and whether there is anything to know about anybody.
    pub known: Signal<Known>,
    /// What is stored.
    agenda: Signal<Vec<Rc<Item>>>,
    /// Items that are due, but left out because there are too many.
    left_out: Signal<usize>,
    /// Commands that are on their way.
    pending: Signal<Vec<Pending>>,
    /// The list as it is shown.
    pub shown: ReadSignal<Shown>,
    /// What the user chose.
    pub settings: Signal<Settings>,
    /// Whether the settings are open.
    pub choosing: Signal<bool>,
    /// The row whose menu is open.
    pub menu: Signal<Option<Menu>>,
    /// The word at the foot of the page.
    pub word: Signal<Option<Word>>,
    /// Where changes belong that come after a wait.
    scope: NodeHandle,
}

/// How much is known of what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// It has not been read yet.
    NotYet,
    /// Nothing was ever logged.
    Nothing,
    /// There is an agenda, with something on it or not.
    Agenda,
}

/// An open menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    /// The key of its row.
    pub key: String,
    /// Which of its leaves.
    pub leaf: Leaf,
}

/// The leaves of a row's menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// What one can do.
    Acts,
    /// Other days.
    Days,
    /// A day to be chosen.
    Calendar,
}

/// A word at the foot of the page, after an act.
#[derive(Clone)]
pub struct Word {
    /// The sentence.
    pub text: String,
    /// Whether something went wrong.
    pub failed: bool,
    /// What its button does.
    pub next: Next,
}

/// What the user can do about a word.
#[derive(Clone)]
pub enum Next {
    /// Nothing.
    Nothing,
    /// Take back what the command of this id did, and look at this row again.
    Undo { command: String, row: String },
    /// Go back to these settings.
    Return(Settings),
    /// Send the same command again.
    Again(Rc<Errand>),
    /// Read again.
    Read,
}

/// A command on its way, with what to say when it is stored.
pub struct Errand {
    /// The command's id.
    id: String,
    /// The command, as it is sent.
    letter: Result<JsValue, Failure>,
    /// What to say.
    done: Word,
    /// The row to go to when it is stored.
    then: Option<String>,
    /// What is shown in advance.
    pending: Option<Pending>,
}

/// What a user does with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It is dealt with.
    Done,
    /// They answered.
    Replied,
    /// Another day.
    Until(Day),
}

/// How often a command is sent that nobody answers: a worker that is just being started may miss the first.
const TRIES: u32 = 3;

impl Desk {
    /// An empty desk, which begins to read and goes on whenever something is stored.
    pub fn new() -> Desk {
        let today = create_signal(clock::today());
        let agenda = create_signal(Vec::new());
        let pending = create_signal(Vec::new());
        let left_out = create_signal(0);
        let shown = create_memo(move || {
            let mut page = agenda.with(|agenda| pending.with(|pending| shown(agenda, pending, today.get())));
            page.people += left_out.get();
            page
        });
        Desk {
            today,
            known: create_signal(Known::NotYet),
            agenda,
            left_out,
            pending,
            shown,
            settings: create_signal(Settings::default()),
            choosing: create_signal(false),
            menu: create_signal(None),
            word: create_signal(None),
            scope: use_current_scope(),
        }
    }

    /// Reads what is stored; where that fails, what is shown stays and the user is told.
    pub async fn read(self) {
        if self.try_read().await.is_err() {
            let word = Word { text: say("popup_fail_read"), failed: true, next: Next::Read };
            self.together(|| self.word.set(Some(word)));
        }
    }

    async fn try_read(self) -> Result<(), Failure> {
        let today = clock::today();
        // The settings are behind their button: the list does not wait for them.
        spawn_local(async move {
            if let Ok(settings) = messages::settings().await {
                self.together(|| self.settings.set(settings));
            }
        });
        let view = messages::agenda(today).await?;
        let empty = view.today.is_empty() && view.upcoming.is_empty();
        let first = empty && {
            let key = crate::journal::keys::AGENDA;
            storage::get::<serde::de::IgnoredAny>(key).await?.is_none()
        };
        self.together(|| {
            self.today.set(today);
            self.left_out.set(view.more as usize);
            self.agenda.set(view.today.into_iter().chain(view.upcoming).map(Rc::new).collect());
            self.known.set(if first { Known::Nothing } else { Known::Agenda });
        });
        Ok(())
    }

    /// Does something with an item: off the page at once, final when the background has stored it.
    pub fn act(self, item: &Rc<Item>, deed: Deed) {
        let id = item.id.clone();
        let name = item.name.as_str();
        let (action, until, text) = match deed {
            Deed::Done => {
                let kept = matches!(item.why, Why::Promise { .. });
                let said = say_of(if kept { "popup_toast_kept" } else { "popup_toast_done" }, name);
                (Action::Done { item: id.clone() }, None, said)
            }
            Deed::Replied => (Action::Replied { item: id.clone() }, None, say_of("popup_toast_replied", name)),
            Deed::Until(day) => {
                let date = voice().date(day, Form::Short);
                let said = sentence(&voice().say("popup_toast_moved", &[name, &date]));
                (Action::Snooze { item: id.clone(), until: day }, Some(day), said)
            }
        };
        let command = browser::uuid();
        let pending = Some(Pending { command: command.clone(), item: id.clone(), until });
        let next = Next::Undo { command: command.clone(), row: key(&id) };
        let done = Word { text, failed: false, next };
        let after = neighbour(&key(&id));
        self.close_menu();
        self.start(errand(command, action, done, None, pending));
        match after {
            Some(link) if link.is_connected() => focus(&link),
            _ => focus_first(&[".k-pop__date"]),
        }
    }

    /// Changes the settings.
    pub fn set(self, settings: Settings, done: Word) {
        self.settings.set(settings.clone());
        self.start(errand(browser::uuid(), Action::Set { settings }, done, None, None));
    }

    /// Shows a silenced kind again.
    pub fn show_again(self, code: &str) {
        let before = self.settings.get_clone_untracked();
        let mut settings = before.clone();
        settings.hidden.retain(|hidden| hidden != code);
        let text = say_of("popup_toast_shown", &kind(voice(), code));
        self.set(settings, Word { text, failed: false, next: Next::Return(before) });
        focus_first(&[".pop-hidden button", ".pop-set .k-head"]);
    }

    /// Does what the button of a word says.
    pub fn follow(self, next: Next) {
        let undone = Word { text: say("popup_toast_undone"), failed: false, next: Next::Nothing };
        focus_first(&[".k-pop__date"]);
        match next {
            Next::Nothing => {}
            Next::Undo { command, row } => {
                self.start(errand(browser::uuid(), Action::Undo { command }, undone, Some(row), None));
            }
            Next::Return(settings) => self.set(settings, undone),
            Next::Again(errand) => self.start(errand),
            Next::Read => {
                self.word.set(None);
                spawn_local(self.read());
            }
        }
    }

    /// Closes the open menu, if there is one.
    pub fn close_menu(self) {
        if self.menu.with_untracked(Option::is_some) {
            self.menu.set(None);
            browser::unplace_menu();
        }
    }

    /// Makes several changes, and shows them at once.
    fn together(self, change: impl FnOnce()) {
        self.scope.run_in(|| batch(change));
    }

    /// Shows what a command will do, and sends it.
    fn start(self, errand: Rc<Errand>) {
        self.together(|| {
            self.word.set(None);
            if let Some(pending) = errand.pending.clone() {
                self.pending.update(|all| all.push(pending));
            }
        });
        spawn_local(async move {
            let sent = send(&errand.letter).await;
            // What is stored now says what became of it; what was shown in advance is no longer needed either way.
            let read = self.try_read().await;
            let word = match sent {
                Ok(_) => errand.done.clone(),
                Err(failure) => failed(failure, &errand),
            };
            self.together(|| {
                if sent.is_err() || read.is_ok() {
                    self.pending.update(|all| all.retain(|pending| pending.command != errand.id));
                }
                self.word.set(Some(word));
            });
            if let (Ok(_), Some(row)) = (sent, &errand.then) {
                focus_first(&[&format!("[data-row=\"{}\"] :is(a, button)", row.replace(['"', '\\'], ""))]);
            }
        });
    }
}

/// A command, ready to go.
fn errand(id: String, action: Action, done: Word, then: Option<String>, pending: Option<Pending>) -> Rc<Errand> {
    let command = Command { id: id.clone(), at: clock::now(), today: clock::today(), action };
    Rc::new(Errand { id, letter: messages::letter(command), done, then, pending })
}

/// Sends a command until somebody answers.
async fn send(letter: &Result<JsValue, Failure>) -> Result<bool, Failure> {
    let letter = letter.as_ref().map_err(|failure| *failure)?;
    let mut last = Err(Failure::Storage);
    for attempt in 0..TRIES {
        if attempt > 0 {
            browser::pause(150).await;
        }
        last = messages::deliver(letter).await;
        if !matches!(last, Err(Failure::Storage)) {
            break;
        }
    }
    last
}

/// What to say about a failure: what happened, what is safe, what to do.
fn failed(failure: Failure, errand: &Rc<Errand>) -> Word {
    let again = || Next::Again(errand.clone());
    let (key, next) = match failure {
        Failure::StorageFull => ("popup_fail_storage_full", again()),
        Failure::Storage => ("popup_fail_storage", again()),
        Failure::PastDay => ("popup_fail_past_day", Next::Nothing),
        Failure::Gone => ("popup_fail_gone", Next::Nothing),
        Failure::Outdated => ("popup_fail_outdated", Next::Nothing),
    };
    Word { text: say(key), failed: true, next }
}

/// Where the focus goes when a row leaves: to the next one, or to the one before.
fn neighbour(key: &str) -> Option<web_sys::Element> {
    let rows = browser::find_all("[data-row]");
    let own = rows.iter().position(|row| row.get_attribute("data-row").as_deref() == Some(key))?;
    let row = rows.get(own + 1).or_else(|| rows.get(own.checked_sub(1)?))?;
    row.query_selector("a, button").ok().flatten()
}
