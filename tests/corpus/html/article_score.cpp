// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/article_score.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <vector>

namespace {

constexpr std::size_t run_length = 4;

using Runs = std::map<std::vector<std::string>, int>;

// Bytes of other letters than ASCII's are letters; those of wide characters end a word each.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(word);
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0xE3 && byte <= 0xED && i + 3 <= text.size()) {
            end_word();
            words.emplace_back(text.substr(i, 3));
            i += 2;
        } else if (byte >= 0x80 || std::isalnum(byte) != 0) {
            word += static_cast<char>(std::tolower(byte));
        } else {
            end_word();
        }
    }
    end_word();
    return words;
}

Runs runs_of(std::string_view text) {
    const std::vector<std::string> words = words_of(text);
    Runs runs;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t end = std::min(i + run_length, words.size());
        if (i > 0 && end - i < run_length) break;
        ++runs[{words.begin() + static_cast<std::ptrdiff_t>(i),
                words.begin() + static_cast<std::ptrdiff_t>(end)}];
    }
    return runs;
}

double count_of(const Runs& runs) {
    double count = 0;
    for (const auto& [run, times] : runs) count += times;
    return count;
}

}  // namespace

ArticleScore score_article(std::string_view expected, std::string_view found) {
    const Runs wanted = runs_of(expected);
    const Runs got = runs_of(found);
    double both = 0;
    for (const auto& [run, times] : wanted) {
        const auto it = got.find(run);
        if (it != got.end()) both += std::min(times, it->second);
    }
    if (both == 0) return {};
    return {both / count_of(got), both / count_of(wanted)};
}
