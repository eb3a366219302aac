//! Who somebody on a page is: the names, vanity names, member ids and conversations that lead to a person's record, and
//! when two records turn out to be of one person. No storage is read here.
//!
//! A member id never changes hands; a vanity name rarely does; a conversation's key may be stale for a moment while
//! LinkedIn changes pages. So each is believed as far as the stronger ones do not contradict it.

use super::keys;
use super::person::Person;
use super::thread;
use crate::protocol::{Seen, Sight, Whom};

/// Somebody as a page shows them, and the conversation they are shown in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sighting {
    /// Who; nobody where the page does not say, or says several.
    pub seen: Option<Seen>,
    /// The conversation's keys: the tab's, and LinkedIn's own where a message on screen tells it. Both lead to the same
    /// record, so that one conversation is one, whether it is read in its own page or in a bubble.
    pub talks: Vec<String>,
    /// The names of the readers, where they are several.
    pub several: Option<String>,
}

impl Sighting {
    /// Whom a box writes to; `message` is LinkedIn's id of the message that left it.
    pub fn of(sight: &Sight, message: Option<&str>) -> Sighting {
        let names = || sight.recipients.iter().map(|seen| seen.name.as_str()).collect::<Vec<_>>().join(", ");
        let shown = sight.thread.iter().rev().map(|said| said.id.as_str());
        let ids = message.into_iter().chain([sight.conversation.as_str()]).chain(shown);
        let shared = ids.take(SHOWN).find_map(thread::conversation_in);
        let mut sighting = match sight.recipients.as_slice() {
            [] => Sighting { seen: None, talks: vec![sight.conversation.clone()], several: None },
            [seen] => Sighting::one(seen, &sight.conversation),
            _ => {
                let talk = if sight.conversation.is_empty() { names() } else { sight.conversation.clone() };
                Sighting { seen: None, talks: vec![talk], several: Some(names()) }
            }
        };
        sighting.talks.extend(shared.filter(|shared| *shared != sight.conversation));
        sighting.talks.retain(|talk| !talk.is_empty());
        sighting
    }

    /// One person in a conversation.
    pub fn one(seen: &Seen, talk: &str) -> Sighting {
        let seen = Seen {
            slug: seen.slug.clone().filter(|slug| !slug.is_empty()),
            member: seen.member.clone().filter(|member| !member.is_empty()),
            ..seen.clone()
        };
        let nameless = talk.is_empty() && seen.slug.is_none() && seen.member.is_none();
        let talk = if nameless { format!("name:{}", words(&seen.name).join(" ")) } else { talk.to_owned() };
        let talks = if talk.is_empty() { Vec::new() } else { vec![talk] };
        Sighting { seen: Some(seen), talks, several: None }
    }

    /// The key that a conversation has in the store.
    pub fn key(&self, talk: &str) -> String {
        if self.several.is_some() { keys::group(talk) } else { keys::talk(talk) }
    }

    /// The keys that may lead to their record, the surest first.
    pub fn keys(&self) -> Vec<String> {
        let seen = self.seen.as_ref();
        let member = seen.and_then(|seen| seen.member.as_deref()).map(keys::member);
        let slug = seen.and_then(|seen| seen.slug.as_deref()).map(keys::slug);
        let talks = self.talks.iter().map(|talk| self.key(talk));
        [member, slug].into_iter().flatten().chain(talks).collect()
    }

    /// Whether nothing but the conversation tells who it is.
    pub fn is_nameless(&self) -> bool {
        self.seen.as_ref().is_none_or(|seen| seen.slug.is_none() && seen.member.is_none())
    }
}

/// Messages on screen that are asked for the conversation.
const SHOWN: usize = 5;

/// The keys that may lead to the record of somebody a command names.
pub fn keys_of(whom: &Whom) -> Vec<String> {
    match whom {
        Whom::Seen { person, conversation } => Sighting::one(person, conversation).keys(),
        Whom::Known { id } => vec![keys::joined(id)],
    }
}

/// Which records a sighting means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Match {
    /// The record; none where it is somebody new.
    pub person: Option<String>,
    /// Other records of the same person, to be joined into it.
    pub joins: Vec<String>,
}

/// Finds out which records a sighting means; `at` gives the record that a key leads to.
pub fn find<'a>(sighting: &Sighting, at: impl Fn(&str) -> Option<&'a Person>) -> Match {
    let talks = sighting.talks.iter().filter_map(|talk| at(&sighting.key(talk)));
    let mut found: Vec<&Person> = Vec::new();
    match &sighting.seen {
        None => found.extend(talks),
        Some(seen) => {
            let by_member = seen.member.as_deref().and_then(|member| at(&keys::member(member)));
            let by_slug = seen.slug.as_deref().and_then(|slug| at(&keys::slug(slug)));
            found.extend(by_member);
            // A vanity name that went over to somebody else: the member id knows.
            found.extend(by_slug.filter(|person| !other_member(person, seen.member.as_deref())));
            found.extend(talks.filter(|person| agrees(person, seen)));
        }
    }
    let mut found = found.into_iter();
    let Some(first) = found.next() else { return Match::default() };
    let mut joins: Vec<String> = Vec::new();
    for other in found.filter(|other| other.id != first.id) {
        // A record that only a conversation leads to is another person's if it has another name or address.
        let seen_so = sighting.seen.as_ref().is_some_and(|seen| {
            seen.member.as_ref().is_some_and(|member| other.members.contains(member))
                || seen.slug.as_ref().is_some_and(|slug| other.slugs.contains(slug))
        });
        let members_apart = first.members.iter().any(|member| other_member(other, Some(member)));
        let slugs_apart = !seen_so && !other.slugs.is_empty() && !first.slugs.is_empty();
        let names_apart = !seen_so && !names_agree(&first.page.name, &other.page.name);
        if !members_apart && !slugs_apart && !names_apart && !joins.contains(&other.id) {
            joins.push(other.id.clone());
        }
    }
    Match { person: Some(first.id.clone()), joins }
}

/// Whether the person is known under member ids, and this one is none of them. Ids of other kinds (Sales Navigator's
/// `ACwA…`) say nothing.
fn other_member(person: &Person, member: Option<&str>) -> bool {
    let Some(member) = member.filter(|member| member.starts_with("ACoA")) else { return false };
    let mut known = person.members.iter().filter(|known| known.starts_with("ACoA")).peekable();
    known.peek().is_some() && known.all(|known| known != member)
}

/// Whether whom the conversation leads to may be whom the page shows.
fn agrees(person: &Person, seen: &Seen) -> bool {
    let slug_differs = seen.slug.as_ref().is_some_and(|slug| !person.slugs.is_empty() && !person.slugs.contains(slug));
    let same_name = words(&person.page.name) == words(&seen.name);
    !other_member(person, seen.member.as_deref())
        && names_agree(&person.page.name, &seen.name)
        // A new vanity name: the same words under a name that did not change.
        && (!slug_differs || same_name)
}

/// Whether two spellings may be of one name: all words of the shorter are among those of the longer.
pub fn names_agree(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short.iter().all(|word| long.contains(word))
}

/// The words of a name, in lower case.
fn words(name: &str) -> Vec<String> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Writes into a record under what names it was seen.
pub fn note_names(person: &mut Person, sighting: &Sighting) {
    let add = |list: &mut Vec<String>, name: &str| {
        if !name.is_empty() && !list.iter().any(|known| known == name) {
            list.push(name.to_owned());
        }
    };
    for talk in &sighting.talks {
        add(&mut person.talks, talk);
    }
    if let Some(names) = &sighting.several {
        person.several = true;
        person.page.name.clone_from(names);
    }
    if let Some(seen) = &sighting.seen {
        add(&mut person.slugs, seen.slug.as_deref().unwrap_or_default());
        add(&mut person.members, seen.member.as_deref().unwrap_or_default());
        if !seen.name.is_empty() {
            person.page.name.clone_from(&seen.name);
        }
        if !seen.headline.is_empty() {
            person.page.headline.clone_from(&seen.headline);
        }
    }
}

/// All keys that lead to a record.
pub fn keys_to(person: &Person) -> Vec<String> {
    let talk = if person.several { keys::group } else { keys::talk };
    let members = person.members.iter().map(|member| keys::member(member));
    let slugs = person.slugs.iter().map(|slug| keys::slug(slug));
    members.chain(slugs).chain(person.talks.iter().map(|key| talk(key))).collect()
}
