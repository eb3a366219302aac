//! Where items stand: on pages by due day. A change rewrites the pages it touches, and the index that counts them; a
//! rebuilding writes all anew from all people. No storage is read here.

use super::{Index, Item, PAGE, items};
use crate::day::Day;
use crate::journal::{Person, keys};
use crate::order;
use crate::protocol::ItemId;
use crate::sorted::Sorted;
use serde::{Deserialize, Serialize};

/// Where an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    /// The day it is due.
    pub due: Day,
    /// The page of that day.
    pub page: u32,
}

/// The pages a change touches, and what becomes of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The pages to be read, then handed to `done`: in order, each once.
    pub touched: Vec<Spot>,
    /// Items that leave their page.
    leave: Vec<(Spot, ItemId)>,
    /// Items that come.
    come: Vec<(Spot, Item)>,
}

/// What `Plan::done` gives: the index, and the pages by key; an empty page may go.
pub struct Written {
    /// The index.
    pub index: Index,
    /// The pages.
    pub pages: Vec<(String, Vec<Item>)>,
}

/// Plans the move from the people as they were to the people as they are, and writes into these where their items stand.
pub fn plan<'a>(
    index: &Index,
    before: impl IntoIterator<Item = &'a Person>,
    after: impl IntoIterator<Item = &'a mut Person>,
) -> Plan {
    let mut plan = Plan::default();
    let mut room = index.clone();
    let mut old = Vec::new();
    for person in before {
        for (item, &spot) in &person.placed {
            let id = ItemId { person: person.id.clone(), item: item.clone() };
            plan.touched.push(spot);
            plan.leave.push((spot, id.clone()));
            take(&mut room, spot);
            old.push(((id.person, id.item), spot));
        }
    }
    let old: Sorted<(String, String), Spot> = old.into_iter().collect();
    for person in after {
        person.placed.clear();
        for item in items(person) {
            let was = old.get(&(item.id.person.clone(), item.id.item.clone())).filter(|spot| spot.due == item.due);
            let spot = was.copied().unwrap_or_else(|| free(&room, item.due));
            put(&mut room, spot);
            person.placed.insert(item.id.item.clone(), spot);
            plan.touched.push(spot);
            plan.come.push((spot, item));
        }
    }
    order::sort(&mut plan.touched);
    plan.touched.dedup();
    plan
}

impl Plan {
    /// Carries the plan out on the pages it touches, in the order of `touched`.
    pub fn done(self, mut index: Index, pages: Vec<Vec<Item>>) -> Written {
        let mut pages: Sorted<Spot, Vec<Item>> = self.touched.into_iter().zip(pages).collect();
        for (spot, id) in &self.leave {
            if let Some(page) = pages.get_mut(spot) {
                page.retain(|item| item.id != *id);
            }
        }
        for (spot, item) in self.come {
            if let Some(page) = pages.get_mut(&spot) {
                page.push(item);
            }
        }
        for (spot, page) in &pages {
            set(&mut index, *spot, page.len() as u32);
        }
        let pages = pages.into_iter().map(|(spot, page)| (keys::page(spot.due, spot.page as usize), page)).collect();
        Written { index, pages }
    }
}

/// The index and all pages, made from all people; writes into these where their items stand.
pub fn rebuild(people: &mut [Person]) -> Written {
    let plan = plan(&Index::default(), [], people);
    let empty = vec![Vec::new(); plan.touched.len()];
    plan.done(Index::default(), empty)
}

/// The first page of a day with room.
fn free(index: &Index, due: Day) -> Spot {
    let pages = index.0.get(&due).map(Vec::as_slice).unwrap_or_default();
    let page = pages.iter().position(|&count| (count as usize) < PAGE).unwrap_or(pages.len());
    Spot { due, page: page as u32 }
}

/// Counts an item more.
fn put(index: &mut Index, spot: Spot) {
    let count = index.0.get(&spot.due).and_then(|pages| pages.get(spot.page as usize)).copied().unwrap_or(0);
    set(index, spot, count + 1);
}

/// Counts an item less.
fn take(index: &mut Index, spot: Spot) {
    let count = index.0.get(&spot.due).and_then(|pages| pages.get(spot.page as usize)).copied().unwrap_or(0);
    set(index, spot, count.saturating_sub(1));
}

/// Writes a count, and drops what is empty at the end.
fn set(index: &mut Index, spot: Spot, count: u32) {
    let pages = index.0.get_or_insert_with(spot.due, Vec::new);
    let number = spot.page as usize;
    if pages.len() <= number {
        pages.resize(number + 1, 0);
    }
    pages[number] = count;
    while pages.last() == Some(&0) {
        pages.pop();
    }
    if pages.is_empty() {
        index.0.remove(&spot.due);
    }
}
