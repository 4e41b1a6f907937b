// SPDX-License-Identifier: Apache-2.0
// What LexiconBuilder tells as `file:line: expected X, found Y` -> findings with a kind.
#include <array>
#include <charconv>
#include <utility>

#include "lexicon/check/checks.hpp"

namespace onoma {
namespace {

// The beginning of what was expected -> the kind of finding.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kinds = {{
    {"the id of an entity", "unknown-id"},
    {"a date", "bad-date"},
    {"`from` before", "bad-date"},
    {"another id", "same-id"},
    {"a parent above", "parent-circle"},
    {"letters or digits", "empty-form"},
    {"a header", "bad-header"},
}};

std::string_view kind_of(std::string_view expected) {
    for (const auto& [beginning, kind] : kinds) {
        if (expected.starts_with(beginning)) return kind;
    }
    return "bad-row";
}

}  // namespace

std::optional<BuilderProblem> read_builder_problem(std::string_view problem) {
    constexpr std::string_view expected_mark = ": expected ";
    constexpr std::string_view found_mark = ", found ";
    const auto expected_at = problem.find(expected_mark);
    if (expected_at == std::string_view::npos) return std::nullopt;
    const std::string_view place = problem.substr(0, expected_at);
    const auto colon = place.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    BuilderProblem result;
    result.file = place.substr(0, colon);
    const std::string_view digits = place.substr(colon + 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), result.line);
    const std::string_view rest = problem.substr(expected_at + expected_mark.size());
    const auto found_at = rest.find(found_mark);
    result.expected = rest.substr(0, found_at);
    if (found_at != std::string_view::npos)
        result.found = rest.substr(found_at + found_mark.size());
    result.kind = kind_of(result.expected);
    return result;
}

}  // namespace onoma
