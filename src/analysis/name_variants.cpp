// SPDX-License-Identifier: Apache-2.0
#include "analysis/name_variants.hpp"

#include <algorithm>
#include <map>

#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

constexpr std::size_t shortest = 2;  // bytes of a word that stands for a name

bool has_digit(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::size_t count_words(std::string_view name) {
    return static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
}

std::string_view without_version(std::string_view name) {
    const auto digit = name.find_first_of("0123456789");
    if (digit == std::string_view::npos) return {};
    const auto gap = name.substr(0, digit).find_last_of(" -");
    return gap == std::string_view::npos ? std::string_view() : name.substr(0, gap);
}

void NameVariants::add(std::string_view name, const std::string& key, bool is_company) {
    const auto first = name.find(' ');
    if (first == std::string_view::npos) return;
    const std::string_view word =
        is_company ? name.substr(0, first) : name.substr(name.rfind(' ') + 1);
    if (word.size() >= shortest && !has_digit(word)) note(word, key);
}

void NameVariants::note(std::string_view word, const std::string& key) {
    const auto [known, is_new] = keys_.try_emplace(fold(word), key);
    if (!is_new && known->second != key) known->second.clear();
}

std::optional<std::string> NameVariants::longer_of(std::string_view name) const {
    if (count_words(name) != 1) return std::nullopt;
    const auto found = keys_.find(fold(name));
    if (found == keys_.end() || found->second.empty()) return std::nullopt;
    return found->second;
}

namespace {

// What one sighting of a clue weighs for a type. A clue may speak for several.
struct Weight {
    Clue clue;
    std::string_view type;
    std::int64_t weight;
};

constexpr std::array weights = {
    Weight{Clue::role, "person", 6},
    Weight{Clue::given_name, "person", 8},
    Weight{Clue::age, "person", 8},
    Weight{Clue::who, "person", 8},
    Weight{Clue::person_frame, "person", 8},
    Weight{Clue::beside_person, "person", 3},
    Weight{Clue::of_company, "person", 5},
    Weight{Clue::says, "person", 3},
    Weight{Clue::says_as_one_word, "person", 1},
    Weight{Clue::legal_form, "company", 12},
    Weight{Clue::company_ending, "company", 3},
    Weight{Clue::company_word, "company", 8},
    Weight{Clue::officer, "company", 5},
    Weight{Clue::owned, "company", 5},
    Weight{Clue::company_verb, "company", 3},
    Weight{Clue::company_frame, "company", 8},
    Weight{Clue::beside_company, "company", 4},
    Weight{Clue::founded, "company", 5},
    Weight{Clue::says_as_one_word, "company", 2},
    Weight{Clue::says, "company", 1},
    Weight{Clue::version, "model", 3},
    Weight{Clue::model_word, "model", 6},
    Weight{Clue::maker_of_model, "model", 3},
    Weight{Clue::family, "model", 12},
    Weight{Clue::beside_model, "model", 4},
    Weight{Clue::version, "product", 1},
    Weight{Clue::product_word, "product", 5},
    Weight{Clue::maker_of_product, "product", 3},
    Weight{Clue::beside_product, "product", 4},
    Weight{Clue::place_name, "place", 12},
    Weight{Clue::in_place, "place", 2},
    Weight{Clue::institution_word, "organization", 6},
    Weight{Clue::event_word, "event", 4},
};
constexpr std::int64_t enough = 3;

constexpr bool types_stand_together() {
    for (std::size_t next = 1; next < weights.size(); ++next) {
        if (weights[next].type == weights[next - 1].type) continue;
        for (std::size_t before = 0; before < next; ++before) {
            if (weights[before].type == weights[next].type) return false;
        }
    }
    return true;
}
static_assert(types_stand_together(), "expected the weights of a type one after the other");

}  // namespace

std::string_view proposed_type(const ClueCounts& counts) {
    std::string_view best = "unknown";
    std::int64_t best_sum = enough - 1;
    for (std::size_t begin = 0, end = 0; begin < weights.size(); begin = end) {
        const std::string_view type = weights[begin].type;
        std::int64_t sum = 0;
        for (; end < weights.size() && weights[end].type == type; ++end) {
            sum += weights[end].weight * counts[static_cast<std::size_t>(weights[end].clue)];
        }
        if (sum > best_sum) {
            best = type;
            best_sum = sum;
        }
    }
    return best;
}

std::int64_t weight_for(std::string_view type, const ClueCounts& counts) {
    std::int64_t sum = 0;
    for (const Weight& weight : weights) {
        if (weight.type == type)
            sum += weight.weight * counts[static_cast<std::size_t>(weight.clue)];
    }
    return sum;
}

bool has_sure_clue(std::string_view type, std::uint32_t clues) {
    constexpr std::int64_t sure = 5;
    return std::any_of(weights.begin(), weights.end(), [&](const Weight& weight) {
        const bool is_seen = (clues >> static_cast<unsigned>(weight.clue) & 1U) != 0;
        return is_seen && weight.type == type && weight.weight >= sure;
    });
}

std::vector<SeenClue> reason_for(std::string_view type, const ClueCounts& counts) {
    std::vector<Weight> seen;
    for (const Weight& weight : weights) {
        const std::int64_t count = counts[static_cast<std::size_t>(weight.clue)];
        if (weight.type == type && count > 0) {
            seen.push_back({weight.clue, weight.type, weight.weight * count});
        }
    }
    std::stable_sort(seen.begin(), seen.end(),
                     [](const Weight& a, const Weight& b) { return a.weight > b.weight; });
    std::vector<SeenClue> reason;
    for (const Weight& weight : seen) {
        reason.push_back({weight.clue, counts[static_cast<std::size_t>(weight.clue)]});
    }
    return reason;
}

std::vector<std::string> proposable_types() {
    std::vector<std::string> types = {"unknown"};
    for (const Weight& weight : weights) types.emplace_back(weight.type);
    std::sort(types.begin(), types.end());
    types.erase(std::unique(types.begin(), types.end()), types.end());
    return types;
}

}  // namespace onoma
