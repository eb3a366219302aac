//! The toolbar popup's wasm: puts the page in motion, and nothing else.

fn main() {
    kith::popup::start();
}
