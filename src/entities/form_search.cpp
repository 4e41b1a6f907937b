// SPDX-License-Identifier: Apache-2.0
#include "entities/form_search.hpp"

#include <algorithm>
#include <array>

#include "entities/frame_words.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

// Behind these, a colon introduces a symbol: "(NASDAQ: META)".
constexpr std::array<std::string_view, 16> exchanges = {
    "nasdaq", "nyse", "amex", "lse", "tsx", "asx", "hkex", "sehk",
    "sse",    "szse", "nse",  "bse", "tse", "krx", "twse", "epa"};

bool is_exchange(std::string_view folded) {
    return std::find(exchanges.begin(), exchanges.end(), folded) != exchanges.end();
}

// News leaves accents out of a whole text or not at all, so one accented letter means all are
// written.
bool has_accented_letter(const TokenizedText& text) {
    return std::any_of(text.pieces.begin(), text.pieces.end(), [&](const Piece& piece) {
        const std::string_view folded = text.folded_of(piece);
        const bool is_ascii = std::all_of(folded.begin(), folded.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x80;
        });
        return !piece.is_symbol && !is_ascii && without_diacritics(folded) != folded;
    });
}

}  // namespace

void FormSearch::find(const TokenizedText& text, const std::optional<Date>& date,
                      FoundForms& found) {
    text_ = &text;
    date_ = &date;
    found_ = &found;
    text_has_diacritics_ = has_accented_letter(text);
    words_.clear();
    for (const Piece& piece : text.pieces) {
        words_.push_back(lexicon_.trie().find_word(text.folded_of(piece)));
    }
    for (std::uint32_t begin = 0; begin < words_.size(); ++begin) {
        if (text.pieces[begin].begins_word) walk_from(begin);
    }
}

void FormSearch::walk_from(std::uint32_t begin) {
    const auto& pieces = text_->pieces;
    NodeId node = PhraseTrie::root;
    bool skipped_initial = false;
    for (std::uint32_t at = begin; at < pieces.size(); ++at) {
        if (pieces[at].sentence != pieces[begin].sentence) return;
        const NodeId next = lexicon_.trie().step(node, words_[at]);
        if (next == PhraseTrie::root) {
            // A form has no dots of abbreviations, and no middle initial: "Sam H. Altman".
            const bool behind_something = at > begin;
            const bool adjacent =
                behind_something && pieces[at].range.begin == pieces[at - 1].range.end;
            if (adjacent && text_->folded_of(pieces[at]) == "." &&
                is_abbreviation(text_->folded_of(pieces[at - 1]))) {
                continue;
            }
            const bool initial = behind_something && !skipped_initial &&
                                 pieces[at].begins_capital && pieces[at].range.size() == 1 &&
                                 pieces[at].ends_word;
            if (!initial) return;
            skipped_initial = true;
            continue;
        }
        node = next;
        take_meanings({begin, at + 1}, node, skipped_initial);
    }
}

void FormSearch::take_meanings(PieceRange pieces, NodeId node, bool skipped_initial) {
    for (const Meaning& meaning : lexicon_.trie().meanings(node)) {
        const Form& form = lexicon_[meaning.form];
        if (*date_ &&
            ((form.from && **date_ < *form.from) || (form.until && *form.until < **date_))) {
            continue;
        }
        if (meaning.without_diacritics && text_has_diacritics_) continue;
        if (skipped_initial && (lexicon_.type_of(form.entity) != "person" ||
                                (form.use != FormUse::name && form.use != FormUse::alias))) {
            continue;
        }
        if (skipped_initial ? !text_->pieces[pieces.end - 1].begins_capital
                            : !case_fits(pieces, meaning)) {
            continue;
        }
        take(pieces, meaning.form);
    }
}

bool FormSearch::case_fits(PieceRange pieces, const Meaning& meaning) const {
    const Form& form = lexicon_[meaning.form];
    if (form.case_rule == CaseRule::exact) return letters_equal(pieces, form.text);
    // Dots that were passed over are no pieces of the form.
    std::uint32_t at = pieces.begin;
    std::uint32_t form_piece = 0;
    const auto is_dot = [&](std::uint32_t index) {
        return text_->pieces[index].is_symbol && text_->folded_of(text_->pieces[index]) == ".";
    };
    for (const CapitalAt capital : lexicon_.trie().capitals_of(meaning)) {
        while (form_piece < capital.piece) {
            ++at;
            if (!is_dot(at)) ++form_piece;
        }
        const std::string_view original = text_->pieces[at].range.of(text_->text);
        if (!begins_capital(
                original.substr(std::min<std::size_t>(capital.byte, original.size())))) {
            return false;
        }
    }
    return true;
}

// Equal but for what separates pieces.
bool FormSearch::letters_equal(PieceRange pieces, std::string_view form) const {
    std::size_t at = 0;
    for (std::uint32_t index = pieces.begin; index < pieces.end; ++index) {
        const std::string_view original = text_->pieces[index].range.of(text_->text);
        while (at < form.size() && form.substr(at, original.size()) != original) {
            if (std::string_view(" -_.").find(form[at]) == std::string_view::npos) return false;
            ++at;
        }
        at += original.size();
    }
    return at >= form.size() || form.substr(at) == ".";
}

// `$META`, `NASDAQ: META`, or a symbol with its exchange inside, such as `META.O`.
bool FormSearch::is_marked_ticker(PieceRange range) const {
    const auto& pieces = text_->pieces;
    const std::string_view surface =
        ByteRange{pieces[range.begin].range.begin, pieces[range.end - 1].range.end}.of(text_->text);
    if (surface.find('.') != std::string_view::npos) return true;
    if (range.begin == 0) return false;
    const Piece& before = pieces[range.begin - 1];
    const std::string_view sign = text_->folded_of(before);
    if (sign == "$") return before.range.end == pieces[range.begin].range.begin;
    return sign == ":" && range.begin >= 2 &&
           is_exchange(text_->folded_of(pieces[range.begin - 2]));
}

// A name ends with a word, unless a number goes on: `GPT` in `GPT5` may be the family of a version.
void FormSearch::take(PieceRange pieces, FormId form_id) {
    const Piece& last = text_->pieces[pieces.end - 1];
    const Form& form = lexicon_[form_id];
    // One letter is a name only with a number: the V of V3.1.
    if (form.use == FormUse::weak && form.text.size() == 1 && last.ends_word &&
        lexicon_[form.entity].open_versions) {
        return;
    }
    const std::uint32_t sentence = text_->pieces[pieces.begin].sentence;
    Candidate candidate{pieces, form.entity, form_id};
    switch (form.use) {
        case FormUse::name:
            break;
        case FormUse::alias:
            candidate.rule = Rule::alias;
            break;
        case FormUse::weak:
            candidate.rule = Rule::weak;
            candidate.sure = false;
            break;
        case FormUse::ticker:
            candidate.rule = Rule::ticker;
            if (!is_marked_ticker(pieces)) return;
            break;
        case FormUse::role:
            candidate.rule = Rule::role;
            if (last.ends_word) found_->roles.push_back(candidate);
            return;
        case FormUse::blocker:
            if (last.ends_word) found_->blockers.push_back({pieces, sentence, form.entity, 0});
            return;
        case FormUse::evidence:
            if (last.ends_word) found_->evidence.push_back({pieces, sentence, form.entity, 0});
            return;
        case FormUse::type_evidence:
            if (last.ends_word) found_->type_evidence.push_back({pieces, sentence, {}, form.type});
            return;
    }
    (last.ends_word ? found_->names : found_->word_beginnings).push_back(candidate);
}

}  // namespace onoma
