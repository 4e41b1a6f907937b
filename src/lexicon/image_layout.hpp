// SPDX-License-Identifier: Apache-2.0
// What a compiled lexicon has once, as bytes.
#pragma once

#include <xxhash.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

[[nodiscard]] std::string write_contents(const LexiconContents& contents);
[[nodiscard]] LexiconContents read_contents(std::string_view bytes);

// How a compiled lexicon lies in memory and in a file: a header, then sections that begin at
// multiples of eight bytes. Numbers are written as this machine has them, which the header tells.

// What the sections hold. The records are told in records.hpp, the trie in phrase_trie.hpp.
enum class Section : std::uint8_t {
    contents,       // types, files, headers of further columns, references to other lexicons
    entities,       // one record per entity, by id
    entity_places,  // u32: where each record begins
    forms,          // one record per spelling; those of one phrase lie side by side
    words,          // the trie
    slots,
    edges,
    nodes,
    word_classes,  // rows of a table of words, with its header; empty without any
};
constexpr std::size_t section_count = 9;

constexpr std::size_t section_alignment = 8;

struct ImageHeader {
    std::array<char, 8> magic = {'o', 'n', 'o', 'm', 'a', 'l', 'e', 'x'};
    std::uint32_t byte_order = 0x01020304;
    std::uint32_t version = 3;  // of this layout and of the normalized forms in it
    std::uint64_t size = 0;     // of the whole file
    std::uint64_t entity_count = 0;
    std::uint64_t form_count = 0;  // forms as written, not their spellings
    std::array<std::array<std::uint64_t, 2>, section_count> sections = {};  // begin, size in bytes
    std::uint64_t checksum = 0;  // XXH3 (64 bits) of all before it and all after it
};
static_assert(sizeof(ImageHeader) == 192);

// ImageHeader::checksum of all bytes of a compiled lexicon but its checksum. REQUIRES: they have a
// whole header.
[[nodiscard]] inline std::uint64_t checksum_of(std::string_view bytes) {
    const std::string_view body = bytes.substr(sizeof(ImageHeader));
    const std::uint64_t of_header = XXH3_64bits(bytes.data(), offsetof(ImageHeader, checksum));
    return XXH3_64bits_withSeed(body.data(), body.size(), of_header);
}

}  // namespace onoma
