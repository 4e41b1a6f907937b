// SPDX-License-Identifier: Apache-2.0
//! Automata of two crates: `rust_peers aho-corasick|daachorse FORMS TEXT [SPANS]`.
//!
//! Prints one line of JSON: matches, CPU seconds to build and to scan. With SPANS, writes the
//! bytes of each match there.

use std::io::Write;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use cpu_time::ProcessTime;
use daachorse::{DoubleArrayAhoCorasick, DoubleArrayAhoCorasickBuilder};

type Span = (usize, usize);
type Search = Box<dyn Fn(&str, &mut dyn FnMut(Span))>;

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Whether no word goes on before or after the span.
fn stands_alone(text: &str, (begin, end): Span) -> bool {
    let bytes = text.as_bytes();
    (begin == 0 || !is_word(bytes[begin - 1])) && (end == bytes.len() || !is_word(bytes[end]))
}

fn aho_corasick_search(forms: &[&str]) -> Search {
    let automaton = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(aho_corasick::MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(forms)
        .expect("an automaton of all forms");
    Box::new(move |text, found| {
        for each in automaton.find_iter(text) {
            found((each.start(), each.end()));
        }
    })
}

fn daachorse_search(forms: &[&str]) -> Search {
    let automaton: DoubleArrayAhoCorasick<u32> = DoubleArrayAhoCorasickBuilder::new()
        .match_kind(daachorse::MatchKind::LeftmostLongest)
        .build(forms)
        .expect("an automaton of all forms");
    Box::new(move |text, found| {
        for each in automaton.leftmost_find_iter(text) {
            found((each.start(), each.end()));
        }
    })
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [peer, forms, text] = &arguments[1..4] else {
        unreachable!()
    };
    let forms = std::fs::read_to_string(forms).expect("a file of forms");
    let text = std::fs::read_to_string(text).expect("a text");
    let forms: Vec<&str> = forms.lines().collect();

    let started = ProcessTime::now();
    let search = match peer.as_str() {
        "aho-corasick" => aho_corasick_search(&forms),
        "daachorse" => daachorse_search(&forms),
        _ => panic!("expected aho-corasick or daachorse, found {peer}"),
    };
    let build = started.elapsed().as_secs_f64();

    let started = ProcessTime::now();
    let mut spans: Vec<Span> = Vec::new();
    search(&text, &mut |span| {
        if stands_alone(&text, span) {
            spans.push(span);
        }
    });
    let scan = started.elapsed().as_secs_f64();

    println!(
        "{{\"matches\": {}, \"build\": {build}, \"scan\": {scan}}}",
        spans.len()
    );
    if let Some(path) = arguments.get(4) {
        let mut file = std::io::BufWriter::new(std::fs::File::create(path).expect("a new file"));
        for (begin, end) in spans {
            writeln!(file, "{begin}\t{end}").expect("a line written");
        }
    }
}
