// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/stated_body.hpp"

#include <algorithm>
#include <unordered_set>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/plain_markup.hpp"
#include "corpus/html/text_weight.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t shortest_article = 120;

// Without white space and ASCII marks, which are where strings differ from pages.
std::string bare(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
        if (!is_ascii || is_ascii_letter(c) || is_ascii_digit(c)) result += ascii_lower(c);
    }
    return result;
}

std::uint32_t weight_of(const std::vector<std::string>& paragraphs) {
    std::uint32_t weight = 0;
    for (const std::string& paragraph : paragraphs) weight += text_weight(paragraph);
    return weight;
}

bool is_cut_off(std::string_view text) {
    return text.ends_with("...") || text.ends_with("…") || text.ends_with("[…]");
}

}  // namespace

std::vector<std::string> paragraphs_of_stated_body(std::string_view article_body) {
    const std::string text = plain_text_of_markup(article_body);
    std::vector<std::string> paragraphs;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        if (end > begin) paragraphs.push_back(text.substr(begin, end - begin));
        begin = end + 2;
    }
    return paragraphs;
}

bool is_whole_article(const std::vector<std::string>& paragraphs, std::uint32_t found_weight) {
    const std::uint32_t weight = weight_of(paragraphs);
    if (weight < shortest_article) return false;
    const double wanted = is_cut_off(paragraphs.back()) ? 1.0 : 0.8;
    return weight >= wanted * found_weight;
}

// Looks for each block behind the one before, so that the cost is linear unless blocks of the page
// are in another order than the stated text.
std::vector<std::uint32_t> blocks_of_stated_body(const PageBlocks& page,
                                                 const std::vector<std::string>& paragraphs) {
    std::string stated;
    for (const std::string& paragraph : paragraphs) stated += bare(paragraph);
    std::vector<std::uint32_t> blocks;
    std::size_t from = 0;
    std::size_t covered = 0;
    // How far ahead a block is looked for; more than one paragraph of the text that is not found.
    constexpr std::size_t look_ahead = 5000;
    for (std::uint32_t i = 0; i < page.blocks.size() && from < stated.size(); ++i) {
        const std::string block = bare(page.blocks[i].text);
        if (block.size() < 3) continue;
        const std::size_t end = std::min(from + look_ahead + block.size(), stated.size());
        const std::size_t found = std::string_view(stated).substr(0, end).find(block, from);
        if (found == std::string_view::npos) continue;
        // A short block that comes too early is a title of a menu, or a word of a sentence.
        if (found > from && block.size() < 40) continue;
        blocks.push_back(i);
        covered += block.size();
        from = found + block.size();
    }
    // Nearly all: 95 of 100.
    if (100 * covered < 95 * stated.size()) blocks.clear();
    return blocks;
}

}  // namespace onoma
