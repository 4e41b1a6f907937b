// SPDX-License-Identifier: Apache-2.0
// Levenshtein's table row by row; only the band around the diagonal can stay within the limit
// (Ukkonen 1985).
#include "lexicon/edit_distance.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "onoma/lexicon/lexicon_tools.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    if (a.size() > b.size()) std::swap(a, b);
    const std::size_t too_far = most + 1;
    if (b.size() - a.size() > most) return too_far;
    std::vector<std::size_t> above(b.size() + 1, too_far);
    std::vector<std::size_t> row(b.size() + 1, too_far);
    for (std::size_t column = 0; column <= std::min(most, b.size()); ++column) {
        above[column] = column;
    }
    for (std::size_t at = 1; at <= a.size(); ++at) {
        const std::size_t first = at > most ? at - most : 1;
        const std::size_t last = std::min(b.size(), at + most);
        row[first - 1] = first == 1 ? at : too_far;
        for (std::size_t column = first; column <= last; ++column) {
            const std::size_t changed = above[column - 1] + (a[at - 1] == b[column - 1] ? 0 : 1);
            const std::size_t moved = std::min(above[column], row[column - 1]) + 1;
            row[column] = std::min({changed, moved, too_far});
        }
        if (last < b.size()) row[last + 1] = too_far;
        std::swap(above, row);
    }
    return above[b.size()];
}

namespace {

// A third of the letters may differ: more resembles everything.
std::size_t most_distance(std::size_t size) { return std::clamp<std::size_t>(size / 3, 1, 4); }

// The nearest words met so far.
class Nearest {
public:
    Nearest(std::string_view text, std::size_t most)
        : folded_(fold(text)), most_(most), limit_(most_distance(folded_.size())) {}

    void look_at(std::string_view word) {
        const std::size_t distance = edit_distance(folded_, fold(word), limit_);
        if (distance > limit_) return;
        words_.emplace(distance, word);
        if (words_.size() > most_) words_.erase(std::prev(words_.end()));
    }

    [[nodiscard]] std::vector<std::string> words() const {
        std::vector<std::string> result;
        for (const auto& [distance, word] : words_) result.push_back(word);
        return result;
    }

private:
    std::string folded_;
    std::size_t most_;
    std::size_t limit_;
    std::set<std::pair<std::size_t, std::string>> words_;
};

bool is_shown(FormUse use) {
    return use == FormUse::name || use == FormUse::alias || use == FormUse::weak;
}

}  // namespace

std::vector<std::string> suggest(const Lexicon& lexicon, std::string_view text, std::size_t most) {
    Nearest nearest(text, most);
    lexicon.for_each_entity([&](EntityId, const Entity& entity) { nearest.look_at(entity.id); });
    lexicon.for_each_form([&](FormId, const Form& form) {
        if (form.is_first_spelling && is_shown(form.use)) nearest.look_at(form.text);
    });
    return nearest.words();
}

}  // namespace onoma
