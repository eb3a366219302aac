//! `bindgen IN.wasm OUT_DIR`: writes the JavaScript beside a wasm module, in the format that both a worker's classic
//! script and a page can load (`no-modules`: a worker of Chrome knows no `import()`).

use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, output] = arguments.as_slice() else {
        eprintln!("usage: bindgen IN.wasm OUT_DIR");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    // Names of functions stay: wasm-opt orders by them, then drops them.
    bindgen.input_path(input).typescript(false).remove_producers_section(true);
    let done = bindgen.no_modules(true).and_then(|bindgen| bindgen.generate(output));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {input}: {error:#}");
            ExitCode::FAILURE
        }
    }
}
