// SPDX-License-Identifier: Apache-2.0
#include "entities/name_layout.hpp"

#include <cstdint>
#include <string_view>

namespace onoma {
namespace {

constexpr std::uint32_t most_words_of_short_heading = 12;
constexpr std::uint32_t telling_letters = 4;
constexpr std::string_view blanks = " \t\r\n";

bool is_address(std::string_view chunk) {
    return chunk.find("://") != std::string_view::npos ||
           chunk.find('@') != std::string_view::npos || chunk.starts_with("www.") ||
           chunk.starts_with("(www.");
}

bool ends_sentence(std::string_view text) {
    const auto last = text.find_last_not_of(" \t\r\n\"')");
    if (last == std::string_view::npos) return true;
    constexpr std::string_view signs = ".?!:;,";
    return signs.find(text[last]) != std::string_view::npos ||
           text.substr(0, last + 1).ends_with("\u201D") ||
           text.substr(0, last + 1).ends_with("\u2026");
}

}  // namespace

std::vector<bool> find_addresses(const TokenizedText& text) {
    std::vector<bool> inside(text.pieces.size(), false);
    std::size_t chunk_end = 0;
    bool is_chunk_address = false;
    for (std::size_t at = 0; at < text.pieces.size(); ++at) {
        const std::size_t begin = text.pieces[at].range.begin;
        if (begin >= chunk_end) {
            chunk_end = text.text.find_first_of(blanks, begin);
            if (chunk_end == std::string_view::npos) chunk_end = text.text.size();
            is_chunk_address = is_address(text.text.substr(begin, chunk_end - begin));
        }
        inside[at] = is_chunk_address;
    }
    return inside;
}

std::vector<bool> find_headings(const TokenizedText& text) {
    struct Words {
        std::uint32_t all = 0;
        std::uint32_t small = 0;  // longer ones without a capital
    };
    std::vector<Words> words(text.sentences.size());
    for (const Piece& piece : text.pieces) {
        if (piece.is_symbol || !piece.begins_word) continue;
        Words& sentence = words[piece.sentence];
        ++sentence.all;
        if (!piece.begins_capital && piece.range.size() >= telling_letters) ++sentence.small;
    }
    std::vector<bool> headings(text.sentences.size(), false);
    for (std::size_t index = 0; index < headings.size(); ++index) {
        const ByteRange range = text.sentences[index];
        const bool ends_line = range.end >= text.text.size() || text.text[range.end - 1] == '\n';
        headings[index] = ends_line && words[index].small == 0 &&
                          words[index].all <= most_words_of_short_heading &&
                          !ends_sentence(range.of(text.text));
    }
    return headings;
}

}  // namespace onoma
