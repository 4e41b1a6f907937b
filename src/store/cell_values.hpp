// SPDX-License-Identifier: Apache-2.0
// What a cell of a store holds where it is more than a number or a text: written and read back the
// same. Reading throws Error for what was not written so.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/corpus/document.hpp"
#include "onoma/corpus/fingerprint.hpp"

namespace onoma {

// A JSON object; where a name or value is not UTF-8, which JSON cannot hold, sizes and bytes:
// `3:abc`, one behind the other. Empty for none.
[[nodiscard]] std::string fields_cell(const std::map<std::string, std::string>& fields);
[[nodiscard]] std::map<std::string, std::string> read_fields_cell(std::string_view cell);

// How a text is divided.
struct TextStructure {
    std::vector<std::uint32_t> words_of_sentences;
    std::vector<std::uint32_t> paragraphs;  // the first sentence of each

    friend bool operator==(const TextStructure&, const TextStructure&) = default;
};

// The words of each sentence, with `/` where a paragraph begins: `/12/7,0,9`.
[[nodiscard]] std::string structure_cell(const TextStructure& structure);
[[nodiscard]] TextStructure read_structure_cell(std::string_view cell);

// JSON: [["headline",0,12], ...]. Empty for none.
[[nodiscard]] std::string zones_cell(const std::vector<ZoneRange>& zones);
[[nodiscard]] std::vector<ZoneRange> read_zones_cell(std::string_view cell);

// Bytes, the lowest first: text_hash, word_count, sketch_level, sizes, signature, sketch.
[[nodiscard]] std::string fingerprint_cell(const Fingerprint& fingerprint);
[[nodiscard]] Fingerprint read_fingerprint_cell(std::string_view cell);

}  // namespace onoma
