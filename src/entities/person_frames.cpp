// SPDX-License-Identifier: Apache-2.0
#include "entities/person_frames.hpp"

#include "entities/frame_words.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t most_words = 4;
constexpr std::uint32_t most_pieces_of_byline = 12;
constexpr std::uint32_t apposition_words = 6;  // in which a role must come

}  // namespace

std::optional<PieceRange> PersonFrames::person_at(std::uint32_t begin) const {
    const auto name = full_name_at(begin);
    if (!name) return std::nullopt;
    const std::string_view given = words_.folded(begin);
    const bool known = lexicon_.is_given_name(given);
    if (known && !is_ambiguous_given_name(given)) return name;
    if (is_byline(*name) || is_credit(*name)) return name;
    if (words_.in_title_case(begin)) return std::nullopt;
    if (has_role_before(*name) || has_role_behind(*name)) return name;
    if (is_said_with_apposition(*name) || (known && is_said_by(*name))) return name;
    return std::nullopt;
}

// Capitalized words, initials and particles from `begin` on that may be a person's full name.
std::optional<PieceRange> PersonFrames::full_name_at(std::uint32_t begin) const {
    if (is_inside_longer_run(begin) || is_role_word(words_.folded(begin))) return std::nullopt;
    std::uint32_t end = begin;
    std::uint32_t words = 0;
    const std::uint32_t most = words_.in_title_case(begin) ? 2 : most_words;
    while (end < words_.size() && words < most) {
        if (end > begin && !words_.are_adjacent(end - 1, end)) break;
        if (words_.is_name_word(end) || words_.is_initial(end)) {
            if (is_no_surname(words_.folded(end))) return std::nullopt;
            ++words;
        } else {
            const bool particle = words > 0 && is_particle(words_.folded(end)) &&
                                  end + 1 < words_.size() && words_.are_adjacent(end, end + 1);
            if (!particle) break;
        }
        ++end;
    }
    while (end > begin && !words_.is_name_word(end - 1)) --end;
    const PieceRange name{begin, end};
    if (words < 2 || name.size() < 2 || goes_on(name, words == most)) return std::nullopt;
    for (std::uint32_t at = begin; at < end; ++at) {
        if (covered_[at]) return std::nullopt;
    }
    return name;
}

bool PersonFrames::is_inside_longer_run(std::uint32_t begin) const {
    if (begin == 0 || words_.in_title_case(begin)) return false;
    const std::uint32_t before = begin - 1;
    if (!words_.are_adjacent(before, begin) || !words_.is_name_word(before)) return false;
    const std::string_view word = words_.folded(before);
    return !words_.begins_sentence(before) && !is_role_word(word) && !is_speech_verb(word);
}

// A run of capitals that is longer than any name, or ends like a company's or a product's.
bool PersonFrames::goes_on(PieceRange name, bool is_full) const {
    if (name.end >= words_.size() || !words_.are_adjacent(name.end - 1, name.end)) return false;
    if (is_legal_form(words_.folded(name.end)) || words_.has_digit(name.end)) return true;
    return is_full && !words_.in_title_case(name.begin) && words_.begins_capital(name.end);
}

// `analyst Jane Doe`, `Mr. Jane Doe`, `its chair, Jane Doe,`
bool PersonFrames::has_role_before(PieceRange name) const {
    if (name.begin == 0 || !words_.same_sentence(name.begin - 1, name.begin)) return false;
    std::uint32_t before = name.begin - 1;
    const std::string_view sign = words_.folded(before);
    const bool apposed = sign == "," && name.end < words_.size() && words_.folded(name.end) == ",";
    if ((sign == "." || apposed) && before > 0) --before;
    return words_.same_sentence(before, name.begin) && is_role_word(words_.folded(before));
}

// `Jane Doe, the company's chief executive`, but not a list of names
bool PersonFrames::has_role_behind(PieceRange name) const {
    if (name.end + 1 >= words_.size() || words_.folded(name.end) != ",") return false;
    const std::uint32_t first = name.end + 1;
    if (words_.is_name_word(first) && !covered_[first]) return false;
    for (std::uint32_t at = first; at < words_.size() && at < first + apposition_words; ++at) {
        if (!words_.same_sentence(name.begin, at) || words_.folded(at) == ",") return false;
        if (is_role_word(words_.folded(at))) return true;
    }
    return false;
}

bool PersonFrames::is_said_by(PieceRange name) const {
    const bool before = name.begin > 0 && words_.same_sentence(name.begin - 1, name.begin) &&
                        is_speech_verb(words_.folded(name.begin - 1));
    const bool behind = name.end < words_.size() && words_.same_sentence(name.begin, name.end) &&
                        is_speech_verb(words_.folded(name.end));
    return before || behind;
}

// `said Jane Doe of Exampla`, `said Jane Doe, who follows the sector`: companies are not presented
// like that.
bool PersonFrames::is_said_with_apposition(PieceRange name) const {
    if (name.begin == 0 || name.end + 1 >= words_.size()) return false;
    if (!words_.same_sentence(name.begin - 1, name.end) ||
        !is_speech_verb(words_.folded(name.begin - 1))) {
        return false;
    }
    const std::string_view next = words_.folded(name.end);
    return next == "of" || (next == "," && words_.folded(name.end + 1) == "who");
}

// `By Jane Doe` or `By Jane Doe and John Roe` alone on its line
bool PersonFrames::is_byline(PieceRange name) const {
    const auto first = words_.first_of_line(name.begin, most_pieces_of_byline);
    if (!first || *first == name.begin || words_.original(*first) != "By") return false;
    if (words_.ends_line(name.end - 1)) return true;
    return name.end < words_.size() && words_.folded(name.end) == "and";
}

// `Jane Doe/Getty Images`
bool PersonFrames::is_credit(PieceRange name) const {
    if (name.end + 1 >= words_.size()) return false;
    const std::string_view sign = words_.folded(name.end);
    return (sign == "/" || sign == "|") && covered_[name.end + 1];
}

}  // namespace onoma
