// SPDX-License-Identifier: Apache-2.0
#include "entities/model_frames.hpp"

#include <algorithm>

#include "entities/clue_words.hpp"
#include "entities/common_capitals.hpp"
#include "entities/frame_words.hpp"
#include "entities/opening_words.hpp"
#include "entities/place_names.hpp"
#include "entities/short_word_list.hpp"
#include "entities/version_tail.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t most_words = 2;          // without the version
constexpr std::uint32_t most_words_of_kind = 4;  // "open-source AI reasoning model"
constexpr std::uint32_t most_words_of_apposition = 9;

// What tells a model of language from one of cars or fashion.
bool is_ai_word(std::string_view folded) {
    return is_among(folded,
                    "|ai|language|reasoning|multimodal|foundation|frontier|generative|text|image|"
                    "video|speech|coding|open-source|weights|");
}

bool is_owner(std::string_view folded) {
    return folded.starts_with('\'') || is_among(folded, "|its|their|his|her|our|the|new|latest|");
}

}  // namespace

ModelFrames::ModelFrames(const TokenizedText& text, const CapitalWords& words,
                         const Lexicon& lexicon, const std::vector<bool>& covered)
    : text_(text),
      words_(words),
      lexicon_(lexicon),
      covered_(covered),
      tells_of_models_(text.sentences.size(), false) {
    for (const Piece& piece : text.pieces) {
        const std::string_view word = text.folded_of(piece);
        if (word.starts_with("model") || word.starts_with("chatbot") || word.starts_with("llm")) {
            tells_of_models_[piece.sentence] = true;
        }
    }
}

std::optional<PieceRange> ModelFrames::model_at(std::uint32_t begin) const {
    if (!tells_of_models_[text_.pieces[begin].sentence] || words_.in_title_case(begin)) {
        return std::nullopt;
    }
    const PieceRange name = name_at(begin);
    if (name.size() == 0) return std::nullopt;
    if (is_called(name)) return name;
    if (words_.begins_sentence(begin)) return std::nullopt;
    if (has_kind_after(name) || has_apposition(name)) return name;
    return std::nullopt;
}

// One or two words of its own, with the version after them.
PieceRange ModelFrames::name_at(std::uint32_t begin) const {
    PieceRange name{begin, begin};
    if (begin > 0 && words_.is_separated_by_space(begin - 1, begin) &&
        words_.begins_capital(begin - 1)) {
        return name;
    }
    while (name.end < words_.size() && name.size() < most_words && is_name_part(name.end) &&
           (name.size() == 0 || words_.is_separated_by_space(name.end - 1, name.end))) {
        ++name.end;
    }
    if (name.size() == 0) return name;
    name.end = read_version_tail(text_, name.end, false).end;
    return name;
}

bool ModelFrames::is_name_part(std::uint32_t piece) const {
    const std::string_view word = words_.folded(piece);
    const bool is_common = is_no_surname(word) || is_generic_word(word) || is_opening_word(word) ||
                           is_thing_word(word) || is_company_ending(word) || is_role_word(word) ||
                           is_people(word) || is_place_name(word) || is_calendar_word(word) ||
                           is_common_acronym(word);
    return !covered_[piece] && words_.is_name_word(piece) && !is_common &&
           !lexicon_.is_given_name(word);
}

// After a word for a model within the next words, one of which tells its kind, or `begin`.
std::uint32_t ModelFrames::end_of_kind(std::uint32_t begin, std::uint32_t most) const {
    bool is_of_ai = false;
    for (std::uint32_t at = begin; at < words_.size() && at < begin + most; ++at) {
        if (!words_.same_sentence(begin, at) || words_.folded(at) == ",") return begin;
        const std::string_view word = words_.folded(at);
        if (is_among(word, "|chatbot|chatbots|llm|llms|")) return at + 1;
        if (is_of_ai && (word == "model" || word == "models")) return at + 1;
        is_of_ai = is_of_ai || is_ai_word(word);
    }
    return begin;
}

// `the company's Quux AI model`, `its Quux 2 chatbot`
bool ModelFrames::has_kind_after(PieceRange name) const {
    return is_after_owner(name.begin) && name.end < words_.size() &&
           words_.are_adjacent(name.end - 1, name.end) &&
           end_of_kind(name.end, most_words_of_kind) != name.end;
}

// `Quux, its new AI model`
bool ModelFrames::has_apposition(PieceRange name) const {
    const std::uint32_t comma = name.end;
    if (comma + 2 >= words_.size() || words_.folded(comma) != ",") return false;
    if (!words_.same_sentence(name.begin, comma + 1)) return false;
    if (!is_among(words_.folded(comma + 1), "|its|a|an|the|their|")) return false;
    return end_of_kind(comma + 2, most_words_of_apposition) != comma + 2;
}

// `an AI model called Quux`
bool ModelFrames::is_called(PieceRange name) const {
    if (name.begin < 2 || !words_.same_sentence(name.begin - 2, name.begin)) return false;
    std::uint32_t verb = name.begin - 1;
    if (words_.folded(verb) == "\"" || words_.folded(verb) == "\u201C") --verb;
    if (!is_naming_word(words_.folded(verb)) || verb == 0) return false;
    const std::uint32_t first = verb - std::min(verb, most_words_of_kind);
    for (std::uint32_t at = first; at < verb; ++at) {
        if (end_of_kind(at, verb - at) == verb) return true;
    }
    return false;
}

bool ModelFrames::is_after_owner(std::uint32_t begin) const {
    return begin > 0 && words_.same_sentence(begin - 1, begin) &&
           is_owner(words_.folded(begin - 1));
}

}  // namespace onoma
