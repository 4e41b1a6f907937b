// SPDX-License-Identifier: Apache-2.0
// Where ICU ends a sentence but a reader of English news would not.
#pragma once

#include <cstddef>
#include <string_view>

namespace onoma {

// True when the sentence that ends before `boundary` really goes on behind it: its last word is an
// initial ("J. D. Vance"), an abbreviated title ("Dr. Li") or legal form ("Apple Inc. CEO"), and
// what follows is not a word that opens sentences ("The"). "No." goes on before a digit only.
bool continues_behind(std::string_view text, std::size_t boundary);

}  // namespace onoma
