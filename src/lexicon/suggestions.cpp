// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <utility>

#include "lexicon/edit_distance.hpp"
#include "onoma/lexicon/lexicon_show.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {
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
