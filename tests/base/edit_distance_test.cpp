// SPDX-License-Identifier: Apache-2.0
#include "base/edit_distance.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"

namespace onoma {
namespace {

// The whole table, as the definition has it.
std::size_t slow_distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1,
                                                std::vector<std::size_t>(b.size() + 1));
    for (std::size_t row = 0; row <= a.size(); ++row) {
        for (std::size_t column = 0; column <= b.size(); ++column) {
            if (row == 0 || column == 0) {
                table[row][column] = row + column;
                continue;
            }
            const std::size_t changed =
                table[row - 1][column - 1] + (a[row - 1] == b[column - 1] ? 0 : 1);
            table[row][column] =
                std::min({changed, table[row - 1][column] + 1, table[row][column - 1] + 1});
        }
    }
    return table[a.size()][b.size()];
}

std::vector<std::string> all_words(std::size_t longest) {
    std::vector<std::string> words = {""};
    for (std::size_t begin = 0, size = 1; size <= longest; ++size) {
        const std::size_t end = words.size();
        for (; begin < end; ++begin) {
            words.push_back(words[begin] + 'a');
            words.push_back(words[begin] + 'b');
        }
    }
    return words;
}

}  // namespace

TEST_CASE("edit distance of all short words is that of the whole table, up to its limit") {
    const std::vector<std::string> words = all_words(5);
    for (const std::size_t most : {0U, 1U, 2U, 3U, 9U}) {
        for (const std::string& a : words) {
            for (const std::string& b : words) {
                INFO(a << " " << b << " " << most);
                REQUIRE(edit_distance(a, b, most) == std::min(slow_distance(a, b), most + 1));
            }
        }
    }
}

TEST_CASE("edit distance counts insertions, deletions and changes") {
    CHECK(edit_distance("alias", "aliases", 2) == 2);
    CHECK(edit_distance("kitten", "sitting", 5) == 3);
    CHECK(edit_distance("openai", "openia", 2) == 2);
}

}  // namespace onoma
