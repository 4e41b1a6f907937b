// SPDX-License-Identifier: Apache-2.0
// What a fuzz target is: any bytes in, and what must hold of them. A crash, a finding of a
// sanitizer, an exception other than those that a function documents, and expect() end the run.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "onoma/lexicon/lexicon.hpp"

namespace onoma::fuzz {

struct Target {
    std::string_view name;  // as scripts/fuzz takes it
    void (*run)(std::string_view bytes);
};

// What must hold; `what` is printed when it does not, and the program aborted.
void expect(bool holds, std::string_view what);

// Mutations of a file with checksums and pages never come far: `changes` is a list of changes to a
// whole one, three bytes of place, one of how and one of what is written there.
[[nodiscard]] std::string changed(std::string whole, std::string_view changes);

// By what they feed: texts to be cut and tagged, files of articles, lexicons, what we wrote
// ourselves.
[[nodiscard]] std::span<const Target> text_targets();
[[nodiscard]] std::span<const Target> reader_targets();
[[nodiscard]] std::span<const Target> lexicon_targets();
[[nodiscard]] std::span<const Target> saved_targets();

// A few names of every kind of form, with evidence and roles: small, so that a run tags thousands
// of texts a second.
[[nodiscard]] std::string_view small_lexicon();
[[nodiscard]] const Lexicon& built_small_lexicon();  // once

}  // namespace onoma::fuzz
