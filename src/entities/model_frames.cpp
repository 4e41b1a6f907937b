// SPDX-License-Identifier: Apache-2.0
// Frames that only AI models' names stand in.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/word_list.hpp"
#include "entities/name_frames.hpp"
#include "entities/version_tail.hpp"

namespace onoma {

constexpr std::uint32_t most_words_of_model = 2;  // without the version
constexpr std::uint32_t most_words_of_kind = 4;   // "open-source AI reasoning model"
constexpr std::uint32_t most_words_of_apposition = 9;

namespace {

bool is_owner(std::string_view folded) {
    return folded.starts_with('\'') || is_among(folded, "|its|their|his|her|our|the|new|latest|");
}

// What has a number too and stands beside models: benchmarks, systems, devices.
bool is_no_model(const CapitalWords& words, std::uint32_t piece) {
    const std::string_view folded = words.folded(piece);
    return folded.ends_with("bench") || folded.ends_with("eval") ||
           words.is(piece, WordClass::numbered_thing);
}

}  // namespace

ModelFrames::ModelFrames(const TokenizedText& text, const CapitalWords& words,
                         const std::vector<bool>& covered)
    : text_(text),
      words_(words),
      covered_(covered),
      tells_of_models_(text.sentences.size(), false),
      is_model_(text.pieces.size(), false) {
    for (const Piece& piece : text.pieces) {
        const std::string_view word = text.folded_of(piece);
        if (word == "ai") is_of_ai_ = true;
        if (word[0] != 'm' && word[0] != 'c' && word[0] != 'l') continue;
        if (word.starts_with("model") || word.starts_with("chatbot") || word.starts_with("llm")) {
            tells_of_models_[piece.sentence] = true;
            is_of_ai_ = is_of_ai_ || word[0] != 'm';
        }
    }
}

void ModelFrames::note_model(PieceRange pieces) {
    for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) is_model_[at] = true;
    is_of_ai_ = true;
    names_models_ = true;
}

std::optional<FramedPieces> ModelFrames::model_at(std::uint32_t begin) const {
    const bool tells_of_models = tells_of_models_[text_.pieces[begin].sentence];
    if (!(is_of_ai_ || tells_of_models) || words_.in_title_case(begin)) return std::nullopt;
    const PieceRange name = name_at(begin);
    if (name.size() == 0) return std::nullopt;
    if (const auto peer = peer_of(name)) return FramedPieces{name, {*peer, *peer + 1}};
    if (!tells_of_models) return std::nullopt;
    if (is_called(name)) return FramedPieces{name, {name.begin - 1, name.begin}};
    if (is_apposed_to_kind(name)) return FramedPieces{name, {name.begin - 2, name.begin - 1}};
    if (follows_kind(name)) return FramedPieces{name, {name.begin - 1, name.begin}};
    if (words_.begins_sentence(begin)) return std::nullopt;
    std::uint32_t end = end_of_kind_after(name);
    if (end == name.end) end = end_of_apposition(name);
    if (end == name.end) return std::nullopt;
    return FramedPieces{name, {end - 1, end}};
}

// One or two words of its own, with the version after them.
PieceRange ModelFrames::name_at(std::uint32_t begin) const {
    PieceRange name{begin, begin};
    if (begin > 0 && words_.is_separated_by_space(begin - 1, begin) &&
        words_.begins_capital(begin - 1)) {
        return name;
    }
    while (name.end < words_.size() && name.size() < most_words_of_model &&
           is_name_part(name.end) &&
           (name.size() == 0 || words_.is_separated_by_space(name.end - 1, name.end))) {
        ++name.end;
        while (name.end < words_.size() && words_.is_joined_by_hyphen(name.end - 1, name.end) &&
               words_.is_name_word(name.end)) {
            ++name.end;  // `Quux-Flash-Omni`
        }
    }
    if (name.size() == 0) return name;
    name.end = read_version_tail(text_, name.end, false).end;
    return name;
}

bool ModelFrames::is_name_part(std::uint32_t piece) const {
    constexpr WordClasses common = {
        WordClass::no_surname, WordClass::generic,       WordClass::opening,  WordClass::thing,
        WordClass::people,     WordClass::place,         WordClass::calendar, WordClass::acronym,
        WordClass::role,       WordClass::company_ending};
    // `Ming-Omni` is no Ming.
    const bool goes_on = piece + 1 < words_.size() && words_.is_joined_by_hyphen(piece, piece + 1);
    return !covered_[piece] && words_.is_name_word(piece) && !words_.is_any(piece, common) &&
           (goes_on || !words_.is_given_name(piece));
}

// After a word for a model within the next words, one of which tells its kind, or `begin`.
std::uint32_t ModelFrames::end_of_kind(std::uint32_t begin, std::uint32_t most) const {
    bool is_of_ai = false;
    for (std::uint32_t at = begin; at < words_.size() && at < begin + most; ++at) {
        if (!words_.same_sentence(begin, at) || words_.folded(at) == ",") return begin;
        const std::string_view word = words_.folded(at);
        if (is_among(word, "|chatbot|chatbots|llm|llms|")) return at + 1;
        if (is_of_ai && (word == "model" || word == "models")) return at + 1;
        is_of_ai = is_of_ai || words_.is(at, WordClass::model_kind);
    }
    return begin;
}

// `the company's Quux AI model`, `its Quux 2 chatbot`: after the kind, or the end of `name`.
std::uint32_t ModelFrames::end_of_kind_after(PieceRange name) const {
    const bool is_owned = is_after_owner(name.begin) && name.end < words_.size() &&
                          words_.are_adjacent(name.end - 1, name.end);
    if (!is_owned) return name.end;
    // Beside other models `its Quux model` is one too, and no car.
    const std::string_view owner = words_.folded(name.begin - 1);
    const bool is_plain = names_models_ && words_.folded(name.end) == "model" &&
                          (owner.starts_with('\'') || is_among(owner, "|its|their|our|"));
    return is_plain ? name.end + 1 : end_of_kind(name.end, most_words_of_kind);
}

// `Quux, its new AI model`: after the kind, or the end of `name`.
std::uint32_t ModelFrames::end_of_apposition(PieceRange name) const {
    const std::uint32_t comma = name.end;
    if (comma + 2 >= words_.size() || words_.folded(comma) != ",") return name.end;
    if (!words_.same_sentence(name.begin, comma + 1)) return name.end;
    if (!is_among(words_.folded(comma + 1), "|its|a|an|the|their|")) return name.end;
    const std::uint32_t end = end_of_kind(comma + 2, most_words_of_apposition);
    return end == comma + 2 ? name.end : end;
}

// `an AI model called Quux`, `its first model, dubbed Quux`, `a model code-named Quux`
bool ModelFrames::is_called(PieceRange name) const {
    if (name.begin < 2 || !words_.same_sentence(name.begin - 2, name.begin)) return false;
    std::uint32_t verb = name.begin - 1;
    if (words_.folded(verb) == "\"" || words_.folded(verb) == "\u201C") --verb;
    if (!words_.is(verb, WordClass::naming) || verb == 0) return false;
    if (words_.folded(verb - 1) == "code" && words_.is_joined_by_hyphen(verb - 1, verb)) --verb;
    if (verb > 0 && words_.folded(verb - 1) == ",") --verb;
    // Not a fashion model: nothing says what kind of model it is.
    const bool is_plain = is_of_ai_ && verb > 1 &&
                          is_among(words_.folded(verb - 1), "|model|models|") &&
                          words_.is(verb - 2, WordClass::model_quality);
    if (is_plain) return true;
    const std::uint32_t first = verb - std::min(verb, most_words_of_kind);
    for (std::uint32_t at = first; at < verb; ++at) {
        if (end_of_kind(at, verb - at) == verb) return true;
    }
    return false;
}

// `the new model, Quux-1, can`
bool ModelFrames::is_apposed_to_kind(PieceRange name) const {
    if (!is_of_ai_ || name.begin < 2 || words_.folded(name.begin - 1) != ",") return false;
    if (!words_.same_sentence(name.begin - 2, name.begin)) return false;
    const bool is_kind = is_among(words_.folded(name.begin - 2), "|model|chatbot|llm|");
    const bool ends = name.end >= words_.size() || !words_.same_sentence(name.begin, name.end) ||
                      is_among(words_.folded(name.end), "|,|.|");
    return is_kind && ends;
}

// `its AI model Quux on Monday`, but not "the AI model Quux built".
bool ModelFrames::follows_kind(PieceRange name) const {
    if (name.begin == 0 || !words_.is_separated_by_space(name.begin - 1, name.begin)) return false;
    const std::uint32_t first = name.begin - std::min(name.begin, most_words_of_kind);
    bool is_kind = false;
    for (std::uint32_t at = first; at < name.begin && !is_kind; ++at) {
        is_kind = end_of_kind(at, name.begin - at) == name.begin;
    }
    if (!is_kind) return false;
    const bool ends = name.end >= words_.size() || !words_.same_sentence(name.begin, name.end);
    return ends || has_number(name) || words_.folded(name.end).starts_with('\'') ||
           is_among(words_.folded(name.end), "|,|.|;|:|(|)|") ||
           words_.is(name.end, WordClass::after_model);
}

bool ModelFrames::has_number(PieceRange name) const {
    for (std::uint32_t at = name.begin; at < name.end; ++at) {
        if (words_.has_digit(at)) return true;
    }
    return false;
}

// The model beside which a name with a number is another one: `Quux 2 outperforms GPT-5`,
// `GPT-5 and Quux-7B`.
std::optional<std::uint32_t> ModelFrames::peer_of(PieceRange name) const {
    if (!has_number(name) || is_no_model(words_, name.begin)) return std::nullopt;
    const auto is_there = [&](std::uint32_t piece) {
        return piece < words_.size() && is_model_[piece] && words_.same_sentence(piece, name.begin);
    };
    const auto joins = [&](std::uint32_t piece) {
        return is_among(words_.folded(piece), "|,|and|or|than|over|versus|vs|");
    };
    std::uint32_t after = name.end;
    while (after < words_.size() && after < name.end + 2 && joins(after)) ++after;
    if (after > name.end && is_there(after)) return after;
    std::uint32_t before = name.begin;
    while (before > 0 && name.begin - before < 2 && joins(before - 1)) --before;
    if (before > 0 && before < name.begin && is_there(before - 1)) return before - 1;
    return model_compared_with(name);
}

std::optional<std::uint32_t> ModelFrames::model_compared_with(PieceRange name) const {
    if (name.end >= words_.size() || !words_.is(name.end, WordClass::comparing)) {
        return std::nullopt;
    }
    constexpr std::uint32_t reach = 10;
    const std::uint32_t end = std::min(name.end + reach, words_.size());
    for (std::uint32_t at = name.end + 1; at < end; ++at) {
        if (!words_.same_sentence(name.begin, at)) break;
        if (is_model_[at]) return at;
    }
    return std::nullopt;
}

bool ModelFrames::is_after_owner(std::uint32_t begin) const {
    return begin > 0 && words_.same_sentence(begin - 1, begin) &&
           is_owner(words_.folded(begin - 1));
}

}  // namespace onoma
