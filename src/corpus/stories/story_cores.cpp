// SPDX-License-Identifier: Apache-2.0
// In each group the longest text is a core: the shortened and edited ones are contained in it. The
// others follow by length. Texts of unsure dates come last, so that an undated one, which is near
// to everything, cannot bring together what appeared years apart.
#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <span>
#include <tuple>
#include <vector>

#include "corpus/stories/distinct_texts.hpp"
#include "corpus/stories/linked_texts.hpp"

namespace onoma {
namespace {

// The cores of one group of texts, found by when they appeared.

class CoresByDay {
public:
    void clear();
    void add(std::uint32_t core, DayRange days);

    // Cores that may be within `days` of `range`, at most `limit`: the nearest in time, of those
    // the last that were added. Cost: some steps for each that is returned, and one for each core
    // of an unsure date.
    [[nodiscard]] std::vector<std::uint32_t> find_near(DayRange range, int days,
                                                       std::size_t limit) const;

private:
    struct UnsureCore {
        std::uint32_t core = 0;
        DayRange days;
    };

    std::map<std::int32_t, std::vector<std::uint32_t>> sure_;  // those of one day each
    std::vector<UnsureCore> unsure_;  // few: texts that no dated one is a copy of
};

std::int64_t days_between(DayRange range, std::int32_t day) {
    return std::max(
        {std::int64_t{0}, std::int64_t{range.first} - day, std::int64_t{day} - range.last});
}

void append_latest(const std::vector<std::uint32_t>& cores, std::size_t limit,
                   std::vector<std::uint32_t>& result) {
    const std::size_t wanted = std::min(cores.size(), limit - result.size());
    result.insert(result.end(), cores.rbegin(),
                  cores.rbegin() + static_cast<std::ptrdiff_t>(wanted));
}

void CoresByDay::clear() {
    sure_.clear();
    unsure_.clear();
}

void CoresByDay::add(std::uint32_t core, DayRange days) {
    if (days.width() == 0) {
        sure_[days.first].push_back(core);
    } else {
        unsure_.push_back({core, days});
    }
}

std::vector<std::uint32_t> CoresByDay::find_near(DayRange range, int days,
                                                 std::size_t limit) const {
    std::vector<std::uint32_t> result;
    auto later = sure_.lower_bound(range.first);
    auto earlier = later;
    while (result.size() < limit) {
        constexpr std::int64_t never = std::int64_t{1} << 40U;
        const auto wait = later == sure_.end() ? never : days_between(range, later->first);
        const auto age =
            earlier == sure_.begin() ? never : days_between(range, std::prev(earlier)->first);
        if (std::min(wait, age) > days) break;
        append_latest((wait <= age ? later++ : --earlier)->second, limit, result);
    }
    for (auto it = unsure_.rbegin(); it != unsure_.rend() && result.size() < limit; ++it) {
        if (may_be_within(it->days, range, days)) result.push_back(it->core);
    }
    return result;
}

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
