// SPDX-License-Identifier: Apache-2.0
// How much of a text was found, and how much of what was found is right.
#pragma once

#include <string_view>

struct ArticleScore {
    double precision = 0;
    double recall = 0;

    [[nodiscard]] double f() const {
        const double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
};

// Counts runs of four words, each as often as it occurs. A Chinese character or a kana is a word.
[[nodiscard]] ArticleScore score_article(std::string_view expected, std::string_view found);
