//! Prints the TypeScript of every message, from the Rust that sends and reads it. `build.sh` writes it to
//! `extension/content/protocol.ts`; the content script sees no other definition.

use kith::protocol::{Answer, Ask, Settings};
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use ts_rs::{Config, TS, TypeVisitor};

struct Collect<'a> {
    config: &'a Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl TypeVisitor for Collect<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() && self.seen.insert(TypeId::of::<T>()) {
            self.declarations.insert(T::name(self.config), T::decl(self.config));
            T::visit_dependencies(self);
        }
    }
}

fn main() {
    let config = Config::default();
    let mut all = Collect { config: &config, seen: HashSet::new(), declarations: BTreeMap::new() };
    all.visit::<Ask>();
    all.visit::<Answer>();
    all.visit::<Settings>();
    println!("// Generated from src/protocol.rs by `cargo run --features types --example types`. Do not edit.\n");
    for declaration in all.declarations.values() {
        println!("export {declaration}\n");
    }
}
