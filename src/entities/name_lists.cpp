// SPDX-License-Identifier: Apache-2.0
#include "entities/name_lists.hpp"

#include "entities/short_word_list.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t most_listed = 8;        // names of a list that are looked at
constexpr std::uint32_t fewest_listed = 2;      // beside the name itself, without an `and`
constexpr std::uint32_t most_words_listed = 5;  // of one name in a list

}  // namespace

std::vector<std::string_view> NameLists::types_beside(PieceRange whole) const {
    if (is_behind(whole.begin, "|in|near|on|")) return {};  // "In Utopia, OpenAI and Google"
    const bool of = is_behind(whole.begin, "|of|from|at|by|");
    ListEnds list;
    std::optional<std::uint32_t> before;  // the first piece of the nearest known name
    for (std::uint32_t begin = whole.begin;;) {
        const auto item = item_before(begin, list);
        // "Jane Doe of Exampla and John Roe"
        if (!item || is_behind(item->begin, "|of|from|at|by|")) break;
        begin = item->begin;
        if (!before && named_.type_at(begin)) before = begin;
    }
    std::optional<std::uint32_t> behind;
    for (std::uint32_t end = whole.end;;) {
        const auto item = item_behind(end, list);
        if (!item) break;
        end = item->end;
        if (!behind && named_.type_at(item->begin)) behind = item->begin;
    }
    std::vector<std::string_view> types;
    if (!list.has_and && list.items < fewest_listed) return types;
    for (const auto& piece : {before, behind}) {
        const auto type = piece ? named_.type_at(*piece) : std::nullopt;
        if (type && !(of && *type == "person")) types.push_back(*type);
    }
    return types;
}

bool NameLists::is_behind(std::uint32_t piece, std::string_view words) const {
    return piece > 0 && words_.same_sentence(piece - 1, piece) &&
           is_among(words_.folded(piece - 1), words);
}

// The mention or the capitalized words that hold `piece`, in the sentence of `mate`.
std::optional<PieceRange> NameLists::item_at(std::uint32_t piece, std::uint32_t mate) const {
    if (piece >= words_.size() || !words_.same_sentence(piece, mate)) return std::nullopt;
    if (named_.type_at(piece)) return named_.mention_at(piece);
    if (!words_.begins_capital(piece)) return std::nullopt;
    PieceRange item{piece, piece + 1};
    const auto goes_on = [&](std::uint32_t at) {
        return words_.begins_capital(at) && !named_.type_at(at) && item.size() < most_words_listed;
    };
    while (item.begin > 0 && words_.are_adjacent(item.begin - 1, item.begin) &&
           goes_on(item.begin - 1)) {
        --item.begin;
    }
    while (item.end < words_.size() && words_.are_adjacent(item.end - 1, item.end) &&
           goes_on(item.end)) {
        ++item.end;
    }
    return item;
}

std::optional<PieceRange> NameLists::item_before(std::uint32_t begin, ListEnds& list) const {
    if (begin < 2 || list.items >= most_listed) return std::nullopt;
    std::uint32_t sign = begin - 1;
    const bool joined = is_and(sign);
    if (joined && is_word(sign - 1, ",") && sign > 1) --sign;
    if (!joined && !is_word(sign, ",")) return std::nullopt;
    const auto item = item_at(sign - 1, begin);
    if (!item) return std::nullopt;
    ++list.items;
    list.has_and = list.has_and || joined;
    return item;
}

std::optional<PieceRange> NameLists::item_behind(std::uint32_t end, ListEnds& list) const {
    if (end + 1 >= words_.size() || list.items >= most_listed) return std::nullopt;
    std::uint32_t next = end;
    const bool comma = is_word(next, ",");
    if (comma) ++next;
    const bool joined = is_and(next);
    if (joined) ++next;
    if (!comma && !joined) return std::nullopt;
    const auto item = item_at(next, end - 1);
    if (!item || item->begin != next) return std::nullopt;
    ++list.items;
    list.has_and = list.has_and || joined;
    return item;
}

}  // namespace onoma
