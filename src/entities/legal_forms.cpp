// SPDX-License-Identifier: Apache-2.0
#include "entities/legal_forms.hpp"

#include <optional>

#include "base/word_list.hpp"

namespace onoma {
namespace {

// `, Inc`, `, Ltd`: behind the form that `comma` introduces, or nothing. "TJX, Limited" are two.
std::optional<std::uint32_t> end_of_form_after(const CapitalWords& words, std::uint32_t comma) {
    const std::uint32_t form = comma + 1;
    if (form >= words.size() || words.folded(comma) != "," ||
        !words.same_sentence(comma - 1, form)) {
        return std::nullopt;
    }
    const bool is_after_form = is_among(words.folded(comma - 1), "|co|.|");
    const bool is_form = is_among(words.original(form), "|Inc|LLC|Ltd|") ||
                         (is_after_form && words.original(form) == "Limited");
    return is_form ? std::optional(form + 1) : std::nullopt;
}

// Of `Quux & Co`.
bool is_joining_word(const CapitalWords& words, std::uint32_t piece) {
    return words.folded(piece) == "&" || words.folded(piece) == "and";
}

}  // namespace

bool is_written_legal_form(const CapitalWords& words, std::uint32_t piece) {
    constexpr std::size_t longest_abbreviation = 2;
    if (!words.begins_capital(piece) || !words.is_whole_word(piece)) return false;
    if (words.original(piece).size() <= longest_abbreviation) {
        return is_among(words.original(piece), "|AG|AB|Co|NV|SA|SE|");
    }
    return words.is(piece, WordClass::legal_form) ||
           is_among(words.folded(piece), "|asa|bhd|kgaa|spa|");
}

std::uint32_t end_of_legal_form(const CapitalWords& words, std::uint32_t end) {
    const auto is_next = [&](std::uint32_t piece) {
        return piece < words.size() && words.are_adjacent(piece - 1, piece);
    };
    if (is_next(end) && is_joining_word(words, end) && is_next(end + 1)) {
        const std::string_view form = words.original(end + 1);
        const bool is_company = form == "Company" && words.folded(end) == "&";
        if (form == "Co" || is_company) end += 2;
    }
    while (is_next(end) && is_written_legal_form(words, end)) {
        ++end;
        // `Co., Ltd`
        const bool has_dot = end < words.size() && words.folded(end) == ".";
        if (const auto whole = end_of_form_after(words, has_dot ? end + 1 : end)) return *whole;
        const std::uint32_t next = end + 1;  // `Co. LLC`
        const bool goes_on = has_dot && next < words.size() && words.same_sentence(end, next) &&
                             is_written_legal_form(words, next);
        if (goes_on) end = next;
    }
    return end_of_form_after(words, end).value_or(end);
}

PieceRange without_legal_form(const CapitalWords& words, PieceRange name) {
    const auto is_sign = [&](std::uint32_t piece) {
        return words.folded(piece) == "," || words.folded(piece) == ".";
    };
    while (name.size() > 1) {
        const std::uint32_t last = name.end - 1;
        const bool is_form = is_sign(last) || is_written_legal_form(words, last);
        if (!is_form || is_joining_word(words, last - 1)) break;
        --name.end;
    }
    return name;
}

}  // namespace onoma
