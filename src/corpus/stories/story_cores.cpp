// SPDX-License-Identifier: Apache-2.0
// In each group the longest text is a core: the shortened and edited ones are contained in it. The
// others follow by length. Texts of unsure dates come last, so that an undated one, which is near
// to everything, cannot bring together what appeared years apart.
#include "corpus/stories/story_cores.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>

#include "corpus/stories/copies.hpp"
#include "corpus/stories/cores_by_day.hpp"

namespace onoma {
namespace {

// More cores of one group in one window of days are a series of texts from one mould, each like
// some others. A text is compared with the nearest of them, and may then become one more core.
constexpr std::size_t compared_cores = 64;

class CoreFinder {
public:
    CoreFinder(const std::vector<DistinctText>& texts, const StoryClusterSettings& settings,
               std::vector<std::uint32_t>& core_of)
        : texts_(texts), settings_(settings), core_of_(core_of) {}

    void divide(std::span<std::uint32_t> group) {
        std::sort(group.begin(), group.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
        cores_.clear();
        for (const std::uint32_t text : group) {
            core_of_[text] = best_core(text);
            if (core_of_[text] == text) cores_.add(text, texts_[text].days);
        }
    }

private:
    // Sure dates, then long texts, then early ones.
    [[nodiscard]] std::tuple<std::int64_t, std::uint32_t, std::uint32_t> rank(
        std::uint32_t text) const {
        const DistinctText& it = texts_[text];
        return {it.days.width(), ~it.fingerprint->word_count, text};
    }

    // `text` itself when it is a copy of none.
    [[nodiscard]] std::uint32_t best_core(std::uint32_t text) const {
        std::uint32_t best = text;
        double best_share = 0;
        for (const std::uint32_t core :
             cores_.find_near(texts_[text].days, settings_.days, compared_cores)) {
            const double share = share_of_copies(texts_[core], texts_[text], settings_).value_or(0);
            const bool is_better =
                share > best_share || (share == best_share && share > 0 && rank(core) < rank(best));
            if (!is_better) continue;
            best = core;
            best_share = share;
        }
        return best;
    }

    const std::vector<DistinctText>& texts_;
    const StoryClusterSettings& settings_;
    std::vector<std::uint32_t>& core_of_;
    CoresByDay cores_;  // of the group at hand
};

}  // namespace

std::vector<std::uint32_t> find_cores(const std::vector<DistinctText>& texts, DisjointSets linked,
                                      const StoryClusterSettings& settings) {
    std::vector<std::uint32_t> core_of(texts.size());
    std::vector<std::uint32_t> by_group(texts.size());
    std::iota(by_group.begin(), by_group.end(), 0U);
    core_of = by_group;
    std::stable_sort(by_group.begin(), by_group.end(), [&](std::uint32_t a, std::uint32_t b) {
        return linked.root_of(a) < linked.root_of(b);
    });
    CoreFinder finder(texts, settings, core_of);
    for (std::size_t begin = 0; begin < by_group.size();) {
        const std::uint32_t root = linked.root_of(by_group[begin]);
        std::size_t end = begin + 1;
        while (end < by_group.size() && linked.root_of(by_group[end]) == root) ++end;
        if (end - begin > 1) finder.divide(std::span(by_group).subspan(begin, end - begin));
        begin = end;
    }
    return core_of;
}

}  // namespace onoma
