// SPDX-License-Identifier: Apache-2.0
#include "entities/frames.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/word_list.hpp"
#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "entities/legal_forms.hpp"
#include "entities/longer_names.hpp"
#include "entities/person_frames.hpp"
#include "entities/version_tail.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

// Frames that only companies' names stand in.

// Reads one text. `covered` says which pieces sure names hold already, and may grow between calls.
class CompanyFrames {
public:
    CompanyFrames(const CapitalWords& words, const std::vector<bool>& covered)
        : words_(words), covered_(covered) {}

    // The name that begins with piece `begin`, with its legal form, if a frame makes it a
    // company's.
    [[nodiscard]] std::optional<FramedPieces> company_at(std::uint32_t begin) const;

private:
    [[nodiscard]] std::optional<PieceRange> firm_at(std::uint32_t begin) const;
    [[nodiscard]] bool goes_on_as_firm(std::uint32_t piece) const;
    [[nodiscard]] bool has_symbol_at(std::uint32_t piece) const;
    [[nodiscard]] bool opens_sentence(std::uint32_t piece) const;
    [[nodiscard]] bool is_inside_run(std::uint32_t begin) const;
    [[nodiscard]] PieceRange capital_run_at(std::uint32_t begin) const;
    [[nodiscard]] bool is_free(PieceRange pieces) const;
    [[nodiscard]] bool has_company_ending(PieceRange name) const;
    [[nodiscard]] bool holds_common_word(PieceRange name) const;
    [[nodiscard]] bool has_company_word_before(PieceRange name) const;

    const CapitalWords& words_;
    const std::vector<bool>& covered_;
};

constexpr std::uint32_t most_words_of_company = 3;  // without the legal form

std::optional<FramedPieces> CompanyFrames::company_at(std::uint32_t begin) const {
    if (is_inside_run(begin) || opens_sentence(begin) || words_.in_title_case(begin)) {
        return std::nullopt;
    }
    const auto firm = firm_at(begin);
    if (firm && !words_.is(begin, WordClass::role)) {
        const PieceRange bare = without_legal_form(words_, *firm);
        const bool is_symbol = bare == *firm;
        constexpr std::uint32_t symbol = 4;  // pieces of `(NYSE: EXA`
        return FramedPieces{*firm, {bare.end, is_symbol ? bare.end + symbol : firm->end}};
    }
    const PieceRange name = capital_run_at(begin);
    if (name.size() == 0 || !is_free(name)) return std::nullopt;
    if (has_company_ending(name)) return FramedPieces{name, {name.end - 1, name.end}};
    if (name.size() > most_words_of_company || holds_common_word(name) ||
        !has_company_word_before(name)) {
        return std::nullopt;
    }
    return FramedPieces{name, {name.begin - 1, name.begin}};
}

// `Exampla GmbH`, `Bre-X Minerals Ltd`, `Exampla, Inc.` with its legal form, or `Exampla (NYSE:
// EXA)` without the symbol.
std::optional<PieceRange> CompanyFrames::firm_at(std::uint32_t begin) const {
    constexpr std::uint32_t most_pieces = 7;
    std::optional<PieceRange> firm;  // `Quux Corp` may go on as `Quux Corp Holdings Ltd`
    for (std::uint32_t end = begin + 1; end < words_.size() && end <= begin + most_pieces; ++end) {
        if (covered_[end - 1]) return firm;
        const bool is_adjacent = words_.are_adjacent(end - 1, end);
        if (is_adjacent && !covered_[end] && is_written_legal_form(words_, end) &&
            !(end == begin + 1 && words_.is(begin, WordClass::place))) {  // "Mexico SA"
            firm = PieceRange{begin, end_of_legal_form(words_, end)};
        }
        const bool in_apposition = words_.folded(end) == "," && end + 1 < words_.size() &&
                                   words_.same_sentence(end, end + 1) && !covered_[end + 1] &&
                                   is_among(words_.original(end + 1), "|Inc|LLC|Ltd|Corp|LP|");
        if (in_apposition) return PieceRange{begin, end + 2};
        if (!firm && has_symbol_at(end)) return PieceRange{begin, end};
        if (!is_adjacent || !goes_on_as_firm(end)) return firm;
    }
    return firm;
}

// A word of a firm's name after its first: `Minerals`, the `X` of `Bre-X`, the `&` of `Zed &
// Sons`.
bool CompanyFrames::goes_on_as_firm(std::uint32_t piece) const {
    const std::uint32_t next = piece + 1;
    if (words_.begins_capital(piece)) return !words_.has_digit(piece);
    if (next >= words_.size() || !words_.begins_capital(next)) return false;
    const std::string_view word = words_.folded(piece);
    if (word == "&") return true;
    if (word == "and") {
        return is_among(words_.folded(next), "|co|company|sons|bros|brothers|partners|associates|");
    }
    return words_.is(piece, WordClass::particle) ||
           (word == "of" && words_.folded(piece - 1) == "bank");
}

// `(NYSE: EXA)`
bool CompanyFrames::has_symbol_at(std::uint32_t piece) const {
    return piece + 3 < words_.size() && words_.folded(piece) == "(" &&
           words_.is(piece + 1, WordClass::exchange) && words_.folded(piece + 2) == ":";
}

// A capital that only the beginning of the sentence gave: the `At` of "At Exampla Inc."
bool CompanyFrames::opens_sentence(std::uint32_t piece) const {
    return words_.begins_sentence(piece) &&
           words_.is_any(piece, {WordClass::no_surname, WordClass::opening});
}

bool CompanyFrames::is_inside_run(std::uint32_t begin) const {
    if (begin == 0 || !words_.are_adjacent(begin - 1, begin)) return false;
    if (words_.is(begin - 1, WordClass::particle)) {
        return begin > 1 && words_.are_adjacent(begin - 2, begin - 1) &&
               words_.is_name_word(begin - 2);
    }
    return words_.is_name_word(begin - 1) && !opens_sentence(begin - 1);
}

PieceRange CompanyFrames::capital_run_at(std::uint32_t begin) const {
    PieceRange run{begin, begin};
    while (run.end < words_.size() && run.size() <= most_words_of_company &&
           words_.is_name_word(run.end) &&
           (run.size() == 0 || words_.are_adjacent(run.end - 1, run.end))) {
        ++run.end;
    }
    return run;
}

bool CompanyFrames::is_free(PieceRange pieces) const {
    for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) {
        if (covered_[at]) return false;
    }
    return true;
}

// `Exampla Ventures`: two or three words, none of which is an ordinary capital but the last.
bool CompanyFrames::has_company_ending(PieceRange name) const {
    if (name.size() < 2 || name.size() > most_words_of_company) return false;
    if (!words_.is(name.end - 1, WordClass::company_ending)) return false;
    const PieceRange before{name.begin, name.end - 1};
    for (std::uint32_t at = before.begin; at < before.end; ++at) {
        if (words_.is_any(at, {WordClass::no_surname, WordClass::role, WordClass::generic,
                               WordClass::people})) {
            return false;
        }
    }
    return true;
}

bool CompanyFrames::holds_common_word(PieceRange name) const {
    for (std::uint32_t at = name.begin; at < name.end; ++at) {
        if (words_.is_any(at, {WordClass::no_surname, WordClass::role})) return true;
    }
    return words_.is_given_name(name.begin);
}

// `the startup Exampla`
bool CompanyFrames::has_company_word_before(PieceRange name) const {
    if (name.begin == 0 || !words_.are_adjacent(name.begin - 1, name.begin)) return false;
    return !words_.begins_capital(name.begin - 1) &&
           words_.is(name.begin - 1, WordClass::company_word);
}

// Frames that only AI models' names stand in.

// Reads one text. `covered` says which pieces sure names hold already, and may grow between calls.
class ModelFrames {
public:
    ModelFrames(const TokenizedText& text, const CapitalWords& words,
                const std::vector<bool>& covered);

    // The name that begins with piece `begin`, with its version, if a frame makes it a model's.
    [[nodiscard]] std::optional<FramedPieces> model_at(std::uint32_t begin) const;

private:
    [[nodiscard]] PieceRange name_at(std::uint32_t begin) const;
    [[nodiscard]] bool is_name_part(std::uint32_t piece) const;
    [[nodiscard]] std::uint32_t end_of_kind(std::uint32_t begin, std::uint32_t most_words) const;
    [[nodiscard]] std::uint32_t end_of_kind_after(PieceRange name) const;
    [[nodiscard]] std::uint32_t end_of_apposition(PieceRange name) const;
    [[nodiscard]] bool is_called(PieceRange name) const;
    [[nodiscard]] bool is_after_owner(std::uint32_t begin) const;

    const TokenizedText& text_;
    const CapitalWords& words_;
    const std::vector<bool>& covered_;
    std::vector<bool> tells_of_models_;  // by sentence
};

constexpr std::uint32_t most_words_of_model = 2;  // without the version
constexpr std::uint32_t most_words_of_kind = 4;   // "open-source AI reasoning model"
constexpr std::uint32_t most_words_of_apposition = 9;

bool is_owner(std::string_view folded) {
    return folded.starts_with('\'') || is_among(folded, "|its|their|his|her|our|the|new|latest|");
}

ModelFrames::ModelFrames(const TokenizedText& text, const CapitalWords& words,
                         const std::vector<bool>& covered)
    : text_(text),
      words_(words),
      covered_(covered),
      tells_of_models_(text.sentences.size(), false) {
    for (const Piece& piece : text.pieces) {
        const std::string_view word = text.folded_of(piece);
        if (word[0] != 'm' && word[0] != 'c' && word[0] != 'l') continue;
        if (word.starts_with("model") || word.starts_with("chatbot") || word.starts_with("llm")) {
            tells_of_models_[piece.sentence] = true;
        }
    }
}

std::optional<FramedPieces> ModelFrames::model_at(std::uint32_t begin) const {
    if (!tells_of_models_[text_.pieces[begin].sentence] || words_.in_title_case(begin)) {
        return std::nullopt;
    }
    const PieceRange name = name_at(begin);
    if (name.size() == 0) return std::nullopt;
    if (is_called(name)) return FramedPieces{name, {name.begin - 1, name.begin}};
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
    return !covered_[piece] && words_.is_name_word(piece) && !words_.is_any(piece, common) &&
           !words_.is_given_name(piece);
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
    return is_owned ? end_of_kind(name.end, most_words_of_kind) : name.end;
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

// `an AI model called Quux`
bool ModelFrames::is_called(PieceRange name) const {
    if (name.begin < 2 || !words_.same_sentence(name.begin - 2, name.begin)) return false;
    std::uint32_t verb = name.begin - 1;
    if (words_.folded(verb) == "\"" || words_.folded(verb) == "\u201C") --verb;
    if (!words_.is(verb, WordClass::naming) || verb == 0) return false;
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

// The framed names of one text.
class FramedNames {
public:
    FramedNames(const Lexicon& lexicon, const TokenizedText& text, const CapitalWords& words,
                std::vector<Candidate>& names, std::vector<ProvisionalEntity>& provisional)
        : lexicon_(lexicon),
          text_(text),
          words_(words),
          names_(names),
          provisional_(lexicon, provisional),
          covered_(text.pieces.size(), false) {
        // A weak word inside a longer unlisted name does not keep it from being one.
        for (const Candidate& name : names) {
            if (!name.accepted) continue;
            if (name.sure || name.pieces.size() > 1) cover(name.pieces);
            listed_.insert(name.pieces.begin);
        }
    }

    void find() {
        const PersonFrames people(words_, covered_);
        const CompanyFrames companies(words_, covered_);
        const auto person = lexicon_.find_type("person");
        const ModelFrames models(text_, words_, covered_);
        const auto company = lexicon_.find_type("company");
        const auto model = lexicon_.find_type("model");
        for (std::uint32_t at = 0; at < words_.size(); ++at) {
            if (!words_.is_name_word(at) && !words_.is_initial(at)) continue;
            if (const auto name = company ? companies.company_at(at) : std::nullopt) {
                at = add(*name, *company) - 1;
            } else if (const auto version = model ? models.model_at(at) : std::nullopt) {
                at = add(*version, *model) - 1;
            } else if (const auto full_name = person ? people.person_at(at) : std::nullopt) {
                at = add(*full_name, *person) - 1;
            }
        }
        if (!framed_.empty()) find_repetitions();
    }

private:
    struct Framed {
        PieceRange pieces;  // the name without a legal form
        PieceRange words;   // that make a name of it
        EntityId entity;
        std::uint16_t type = 0;
    };

    void cover(PieceRange pieces) {
        for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) covered_[at] = true;
    }

    std::uint32_t add(const FramedPieces& framed, std::uint16_t type) {
        const PieceRange span = framed.name;
        const PieceRange name = without_legal_form(words_, span);
        // `the startup Mistral`: a weak name that has its evidence is the listed one.
        if (name.size() == 1 && listed_.contains(name.begin)) return span.end;
        framed_.push_back(
            {name, framed.words, provisional_.entity_of(words_.text_of(name), type), type});
        push(span, framed_.back().entity, framed.words, EvidenceKind::frame_word);
        return span.end;
    }

    void push(PieceRange span, EntityId entity, PieceRange words, EvidenceKind kind) {
        const std::uint32_t last = std::min(words.end, words_.size()) - 1;
        const ByteRange at{text_.pieces[words.begin].range.begin, text_.pieces[last].range.end};
        Candidate& name = names_.emplace_back();
        name.pieces = span;
        name.entity = entity;
        name.rule = Rule::frame;
        name.why = {kind, std::nullopt, at};
        cover(span);
    }

    void find_repetitions() {
        std::unordered_map<std::string, const Framed*> by_text;
        // Longer names first.
        using Sizes = std::set<std::uint32_t, std::greater<>>;
        std::unordered_map<std::string_view, Sizes> sizes_by_first_word;
        for (const Framed& framed : framed_) {
            by_text.try_emplace(words_.text_of(framed.pieces), &framed);
            sizes_by_first_word[words_.original(framed.pieces.begin)].insert(framed.pieces.size());
        }
        for (std::uint32_t begin = 0; begin < words_.size(); ++begin) {
            if (!words_.begins_capital(begin)) continue;
            const auto sizes = sizes_by_first_word.find(words_.original(begin));
            if (sizes == sizes_by_first_word.end()) continue;
            for (const std::uint32_t size : sizes->second) {
                const PieceRange here{begin, begin + size};
                if (here.end > words_.size()) continue;
                const auto framed = by_text.find(words_.text_of(here));
                if (framed == by_text.end() || !is_same(framed->second->pieces, here)) continue;
                push_again(here, *framed->second);
                break;
            }
        }
    }

    // A model with more of a version after it is a version of it: `Quux-2 70B`.
    void push_again(PieceRange here, const Framed& framed) {
        const PieceRange whole{here.begin, read_version_tail(text_, here.end, true).end};
        const bool is_version = framed.type == lexicon_.find_type("model") && whole != here;
        const auto again = [&](PieceRange pieces, EntityId entity) {
            push(pieces, entity, framed.words, EvidenceKind::own_name);
        };
        if (!is_version) return again(here, framed.entity);
        again(whole, provisional_.entity_of(words_.text_of(whole), framed.type, framed.entity));
    }

    [[nodiscard]] bool is_same(PieceRange a, PieceRange b) const {
        if (b.end > words_.size() || !text_.pieces[b.end - 1].ends_word ||
            !words_.same_sentence(b.begin, b.end - 1)) {
            return false;
        }
        for (std::uint32_t offset = 0; offset < a.size(); ++offset) {
            const std::uint32_t at = b.begin + offset;
            if (covered_[at] || words_.original(a.begin + offset) != words_.original(at))
                return false;
        }
        return true;
    }

    const Lexicon& lexicon_;
    const TokenizedText& text_;
    const CapitalWords& words_;
    std::vector<Candidate>& names_;
    ProvisionalNames provisional_;
    std::vector<bool> covered_;  // by sure names, by piece
    std::vector<Framed> framed_;
    std::unordered_set<std::uint32_t> listed_;  // first pieces of the accepted names
};

}  // namespace

void find_framed_names(const Lexicon& lexicon, const TokenizedText& text, const CapitalWords& words,
                       std::vector<Candidate>& names, std::vector<ProvisionalEntity>& provisional) {
    FramedNames(lexicon, text, words, names, provisional).find();
}

}  // namespace onoma
