// SPDX-License-Identifier: Apache-2.0
// What the files of the module `onoma._onoma` share. Each binds one subject; module.cpp is the list
// of them. Python's side of the package, onoma/*.py, says what users see.
#pragma once

#include <nanobind/nanobind.h>

#include <memory>
#include <string>
#include <string_view>

#include "onoma/lexicon/lexicon.hpp"

namespace onoma::python {

namespace nb = nanobind;

// Taggers and documents keep their lexicon alive.
using SharedLexicon = std::shared_ptr<const Lexicon>;

// Ill-formed UTF-8 becomes U+FFFD, as the library counts it: offsets in code points fit.
[[nodiscard]] nb::str to_python(std::string_view text);

// Throws UnicodeEncodeError for a text with a lone surrogate.
[[nodiscard]] std::string to_utf8(const nb::str& text);

// A text as repr() shows it, cut to so many code points.
[[nodiscard]] std::string in_quotes(std::string_view text, std::size_t most = 60);

void bind_lexicon(nb::module_& module);
void bind_document(nb::module_& module);
void bind_tagger(nb::module_& module);
void bind_reader(nb::module_& module);
void bind_table(nb::module_& module);
void bind_analysis(nb::module_& module);
void bind_store(nb::module_& module);
void bind_statistics(nb::module_& module);

}  // namespace onoma::python
