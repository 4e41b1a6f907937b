// SPDX-License-Identifier: Apache-2.0
#include "entities/form_search.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "onoma/text/unicode.hpp"
#include "text/pieces.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_capitals = 32;  // bits of Form::capitals

// The first bytes of Latin, Greek and Cyrillic letters beyond ASCII, and of the marks on them.
bool may_hold_accents(std::string_view folded) {
    std::uint8_t any = 0;  // a byte, so that many are looked at together
    for (const char c : folded) {
        const auto byte = static_cast<std::uint8_t>(c);
        const auto from_first = static_cast<std::uint8_t>(byte - 0xC3U);
        any |= static_cast<std::uint8_t>((from_first <= 0xD4U - 0xC3U) | (byte == 0xE1U));
    }
    return any != 0;
}

bool is_single_capital(const Piece& piece) {
    return piece.begins_capital && !piece.is_symbol && piece.range.size() == 1;
}

bool is_dot_between(std::string_view text, const Piece& left, const Piece& right) {
    return ByteRange{left.range.end, right.range.begin}.of(text) == ".";
}

// The one of `words`, which come by piece, that stands at `piece`.
template <typename Word>
const Word* word_at(const std::vector<Word>& words, std::uint32_t piece) {
    const auto found = std::partition_point(words.begin(), words.end(),
                                            [&](const Word& word) { return word.piece < piece; });
    return found == words.end() || found->piece != piece ? nullptr : &*found;
}

// What an own lexicon says of a form of an entity goes for what a bundled one says of it.
void drop_corrected(std::vector<Candidate>& names) {
    std::vector<bool> is_corrected(names.size(), false);
    for (std::size_t index = 0; index < names.size(); ++index) {
        const Candidate& name = names[index];
        if (name.is_own) continue;
        const auto same_place = with_pieces(names, name.pieces);
        is_corrected[index] = std::any_of(
            same_place.begin(), same_place.end(),
            [&](const Candidate& other) { return other.is_own && other.entity == name.entity; });
    }
    std::size_t index = 0;
    std::erase_if(names, [&](const Candidate&) { return is_corrected[index++]; });
}

// `J.D. Vance` is found with its dots and as `JD Vance`, whose forms are spellings of one.
void drop_twins(std::vector<Candidate>& names) {
    std::vector<bool> is_twin(names.size(), false);
    for (std::size_t index = 1; index < names.size(); ++index) {
        for (std::size_t other = index;
             other-- > 0 && names[other].pieces == names[index].pieces;) {
            is_twin[index] = is_twin[index] || (names[other].entity == names[index].entity &&
                                                names[other].rule == names[index].rule);
        }
    }
    std::size_t index = 0;
    std::erase_if(names, [&](const Candidate&) { return is_twin[index++]; });
}

// What several walks found, in the order of one.
void sort_by_place(FoundForms& found) {
    // Mostly they are: one part found all of a kind.
    const auto sort = [](auto& things) {
        const auto stands_before = [](const auto& a, const auto& b) {
            return a.pieces.begin != b.pieces.begin ? a.pieces.begin < b.pieces.begin
                                                    : a.pieces.end < b.pieces.end;
        };
        if (std::is_sorted(things.begin(), things.end(), stands_before)) return;
        std::stable_sort(things.begin(), things.end(), stands_before);
    };
    for (auto* names : {&found.names, &found.word_beginnings, &found.roles}) sort(*names);
    for (auto* hints : {&found.blockers, &found.evidence, &found.type_evidence}) sort(*hints);
}

}  // namespace

void FormSearch::find(const TokenizedText& text, const KnownWords& words,
                      const std::optional<Date>& date, FoundForms& found) {
    text_ = &text;
    words_ = &words;
    date_ = &date;
    found_ = &found;
    known_forms_.forget_if_many();
    find_accented_words();
    find_dotted_words();
    find_joined_words();
    find_starts();
    bool has_branches = false;
    for (part_ = 0; part_ < lexicon_.part_count(); ++part_) {
        look_up_branches(lexicon_.trie(part_));
        for (const std::uint32_t begin : starts_) {
            Walk start;
            start.begin = begin;
            start.at = begin;
            walk(start);
        }
        has_branches = has_branches || may_branch_;
    }
    if (lexicon_.part_count() > 1 || has_branches) sort_by_place(found);
    if (!dotted_words_.empty()) drop_twins(found.names);
    if (lexicon_.has_own()) drop_corrected(found.names);
}

void FormSearch::find_accented_words() {
    accented_words_.clear();
    if (!may_hold_accents(text_->folded)) return;
    for (std::uint32_t index = 0; index < text_->pieces.size(); ++index) {
        const std::string_view folded = text_->folded_of(text_->pieces[index]);
        if (text_->pieces[index].is_symbol || !may_hold_accents(folded)) continue;
        std::string plain = without_diacritics(folded);
        if (plain != folded) accented_words_.push_back({index, std::move(plain)});
    }
}

// One letter after the other with a dot between.
void FormSearch::find_dotted_words() {
    dotted_words_.clear();
    const auto& pieces = text_->pieces;
    for (std::uint32_t begin = 0; begin + 1 < pieces.size(); ++begin) {
        if (!is_single_capital(pieces[begin])) continue;
        DottedWord word{begin, begin, {}};
        while (word.end < pieces.size() && is_single_capital(pieces[word.end]) &&
               (word.end == begin ||
                is_dot_between(text_->text, pieces[word.end - 1], pieces[word.end]))) {
            word.letters += text_->folded_of(pieces[word.end++]);
        }
        if (word.end < begin + 2) continue;
        begin = word.end - 1;
        dotted_words_.push_back(std::move(word));
    }
}

// `ScaleAI`, which a lexicon may have as `Scale AI`.
void FormSearch::find_joined_words() {
    joined_words_.clear();
    const char* const text = text_->text.data();
    const char* const folded = text_->folded.data();
    for (std::uint32_t index = 0; index < text_->pieces.size(); ++index) {
        const Piece& piece = text_->pieces[index];
        // Nearly all words are as they are folded, after their first letter.
        const bool is_as_folded =
            piece.range.size() == piece.folded_size &&
            are_same_letters(text + piece.range.begin + 1, folded + piece.folded_begin + 1,
                             piece.folded_size - 1);
        if (is_as_folded) continue;
        find_inner_capitals(piece.range.of(text_->text), places_);
        if (!places_.empty() && places_.size() < most_capitals) joined_words_.push_back(index);
    }
}

// Most words begin no form of the lexicon, as they are or in one of the other ways.
void FormSearch::find_starts() {
    starts_.clear();
    const auto& pieces = text_->pieces;
    const auto add = [&](std::uint32_t piece) {
        if (pieces[piece].begins_word) starts_.push_back(piece);
    };
    for (std::uint32_t index = 0; index < pieces.size(); ++index) {
        if (words_->at(index).begins_form) add(index);
    }
    const std::size_t plain = starts_.size();
    for (const AccentedWord& word : accented_words_) add(word.piece);
    for (const DottedWord& word : dotted_words_) add(word.piece);
    for (const std::uint32_t index : joined_words_) add(index);
    if (starts_.size() == plain) return;
    std::sort(starts_.begin(), starts_.end());
    starts_.erase(std::unique(starts_.begin(), starts_.end()), starts_.end());
}

// What the trie at hand knows of the words that may be read in another way.
void FormSearch::look_up_branches(const PhraseTrie& trie) {
    split_words_.clear();
    for (AccentedWord& word : accented_words_) word.plain_id = trie.find_word(word.plain);
    for (DottedWord& word : dotted_words_) word.id = trie.find_word(word.letters);
    for (const std::uint32_t index : joined_words_) {
        const Piece& piece = text_->pieces[index];
        const std::string_view folded = text_->folded_of(piece);
        find_inner_capitals(piece.range.of(text_->text), places_);
        SplitWord split{index, {}, piece.begins_capital ? 1U : 0U};
        std::size_t begin = 0;
        for (const std::uint32_t end : places_) {
            split.parts.push_back(trie.find_word(folded.substr(begin, end - begin)));
            split.capitals |= 1U << split.parts.size();
            begin = end;
        }
        split.parts.push_back(trie.find_word(folded.substr(begin)));
        const bool is_known = std::find(split.parts.begin(), split.parts.end(),
                                        PhraseTrie::unknown_word) == split.parts.end();
        if (is_known) split_words_.push_back(std::move(split));
    }
    may_branch_ = !accented_words_.empty() || !dotted_words_.empty() || !split_words_.empty();
    if (!may_branch_) return;
    branches_.assign(text_->pieces.size(), false);
    for (const AccentedWord& word : accented_words_) branches_[word.piece] = true;
    for (const DottedWord& word : dotted_words_) branches_[word.piece] = true;
    for (const SplitWord& word : split_words_) branches_[word.piece] = true;
}

const FormSearch::SplitWord* FormSearch::split_word_at(std::uint32_t piece) const {
    return word_at(split_words_, piece);
}

// The `un` of `Kim Jong-un`, which a lexicon may have as `Kim Jong Un`.
bool FormSearch::is_syllable(std::uint32_t piece) const {
    const Piece& before = text_->pieces[piece - 1];
    const Piece& syllable = text_->pieces[piece];
    const std::string_view gap = ByteRange{before.range.end, syllable.range.begin}.of(text_->text);
    const bool is_hyphen = gap == "-" || gap == "\u2010" || gap == "\u2011";
    return is_hyphen && before.begins_capital && !syllable.begins_capital;
}

// The word without its accents, or unknown_word where it has none.
WordId FormSearch::plain_word_at(std::uint32_t piece) const {
    const AccentedWord* word = word_at(accented_words_, piece);
    return word == nullptr ? PhraseTrie::unknown_word : word->plain_id;
}

// Takes the forms that end after the piece at hand.
void FormSearch::step_to(Walk& walk, NodeId node, std::uint32_t words, std::uint32_t capitals) {
    if (walk.words < most_capitals) {
        walk.capitals |= capitals << walk.words;
        if (walk.at > walk.begin && is_syllable(walk.at)) walk.syllables |= 1U << walk.words;
    }
    walk.words += words;
    walk.node = node;
    ++walk.at;
    take_forms(walk);
}

void FormSearch::walk(Walk walk) {
    const PhraseTrie& trie = lexicon_.trie(part_);
    const auto& pieces = text_->pieces;
    while (walk.at < pieces.size() && pieces[walk.at].sentence == pieces[walk.begin].sentence) {
        if (may_branch_ && branches_[walk.at]) walk_branches(walk);
        const NodeId next = walk.node == PhraseTrie::root
                                ? words_->start(walk.at, part_)
                                : trie.step(walk.node, words_->id(walk.at, part_));
        if (next != PhraseTrie::root) {
            step_to(walk, next, 1, pieces[walk.at].begins_capital ? 1U : 0U);
        } else if (!can_pass_over(walk)) {
            return;
        }
    }
}

// The other ways to read the word at hand.
void FormSearch::walk_branches(const Walk& walk) {
    const PhraseTrie& trie = lexicon_.trie(part_);
    const std::uint32_t capital = text_->pieces[walk.at].begins_capital ? 1U : 0U;
    // `ScaleAI` may be the two words of `Scale AI`.
    if (const SplitWord* split = split_word_at(walk.at)) {
        NodeId node = walk.node;
        for (const WordId part : split->parts) {
            node = trie.step(node, part);
            if (node == PhraseTrie::root) break;
        }
        if (node != PhraseTrie::root) {
            Walk apart = walk;
            apart.split_word = true;
            step_to(apart, node, static_cast<std::uint32_t>(split->parts.size()), split->capitals);
            this->walk(apart);
        }
    }
    if (const DottedWord* dotted = word_at(dotted_words_, walk.at)) {
        const NodeId node = trie.step(walk.node, dotted->id);
        if (node != PhraseTrie::root) {
            Walk apart = walk;
            apart.at = dotted->end - 1;
            step_to(apart, node, 1, capital);
            this->walk(apart);
        }
    }
    const NodeId plain = trie.step(walk.node, plain_word_at(walk.at));
    if (plain != PhraseTrie::root) {
        Walk apart = walk;
        apart.left_out_accent = true;
        step_to(apart, plain, 1, capital);
        this->walk(apart);
    }
}

// No space between the piece and the next: the dot of "01.AI".
bool FormSearch::is_followed_closely(std::uint32_t piece) const {
    const auto& pieces = text_->pieces;
    return piece + 1 < pieces.size() && pieces[piece].range.end == pieces[piece + 1].range.begin;
}

// A form has no dots of abbreviations, and no middle initial: "Sam H. Altman".
bool FormSearch::can_pass_over(Walk& walk) const {
    if (walk.at == walk.begin) return false;
    const Piece& piece = text_->pieces[walk.at];
    const Piece& before = text_->pieces[walk.at - 1];
    const bool is_dot =
        piece.range.begin == before.range.end && text_->folded_of(piece) == "." &&
        (is_a(walk.at - 1, WordClass::abbreviation) || is_followed_closely(walk.at));
    if (!is_dot) {
        const bool is_initial = !walk.skipped_initial && piece.begins_capital &&
                                piece.range.size() == 1 && piece.ends_word;
        if (!is_initial) return false;
        walk.skipped_initial = true;
    }
    ++walk.at;
    return true;
}

void FormSearch::take_forms(const Walk& walk) {
    for (const KnownForm& known : known_forms_.at(part_, walk.node)) {
        if (fits(walk, known.form)) take({walk.begin, walk.at}, known.id, known.form);
    }
}

bool FormSearch::fits(const Walk& walk, const Form& form) const {
    if (*date_ && !form.period.holds_on(**date_)) return false;
    if (walk.left_out_accent && !is_respelled_name(walk, form)) return false;
    const std::uint32_t missing = form.capitals & ~walk.capitals;
    if ((missing & ~walk.syllables) != 0) return false;
    if (missing != 0 && !lexicon_.is_person(form.entity)) return false;
    if (walk.split_word && form.case_rule != CaseRule::smart) return false;
    if (walk.skipped_initial) {
        const bool is_sure_name = form.use == FormUse::name || form.use == FormUse::alias;
        return is_sure_name && lexicon_.is_person(form.entity) &&
               text_->pieces[walk.at - 1].begins_capital;
    }
    if (form.case_rule == CaseRule::exact) {
        return letters_equal({walk.begin, walk.at}, form.text);
    }
    return !is_opening_word_instead({walk.begin, walk.at}, form);
}

// `Who` of a question for `WHO`: a word that sentences begin with is no short form without all of
// its capitals.
bool FormSearch::is_opening_word_instead(PieceRange range, const Form& form) const {
    if (range.size() != 1 || form.case_rule != CaseRule::smart) return false;
    const std::string_view surface = surface_of(range);
    return std::none_of(form.text.begin(), form.text.end(), is_ascii_small) &&
           std::any_of(surface.begin(), surface.end(), is_ascii_small) &&
           is_a(range.begin, WordClass::opening);
}

// `Jose Muñoz` for `José Muñoz` and for `Jose Munoz`: a name of several words is the same with
// other accents. Of one word it may be another ("Orangé"), and with the form's own accents it is
// found without leaving any out.
bool FormSearch::is_respelled_name(const Walk& walk, const Form& form) const {
    if (walk.words < 2 || form.case_rule == CaseRule::exact) return false;
    return fold(form.text) != fold(surface_of({walk.begin, walk.at}));
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

bool FormSearch::is_a(std::uint32_t piece, WordClass one) const {
    return words_->at(piece).classes.has(one);
}

std::string_view FormSearch::surface_of(PieceRange range) const {
    const auto& pieces = text_->pieces;
    return ByteRange{pieces[range.begin].range.begin, pieces[range.end - 1].range.end}.of(
        text_->text);
}

// `$META`, `NASDAQ: META`, or a symbol with its exchange inside, such as `META.O`. One letter with
// a dot after it is mostly an abbreviation (`U.N.`), so `F.N` needs the signs too, or brackets.
bool FormSearch::is_marked_ticker(PieceRange range) const {
    const auto dot = surface_of(range).find('.');
    if (dot != std::string_view::npos && (dot > 1 || is_bracketed(range))) return true;
    if (range.begin == 0) return false;
    const auto& pieces = text_->pieces;
    const Piece& before = pieces[range.begin - 1];
    const std::string_view sign = text_->folded_of(before);
    if (sign == "$") return before.range.end == pieces[range.begin].range.begin;
    return sign == ":" && range.begin >= 2 && is_a(range.begin - 2, WordClass::exchange);
}

// `(F.N)`, `<F.N>`, `(GM.N, F.N)`: in brackets with nothing but symbols, and no dot after.
bool FormSearch::is_bracketed(PieceRange range) const {
    constexpr std::uint32_t most_pieces = 12;  // of the symbols before this one
    const auto& pieces = text_->pieces;
    if (!is_followed_closely(range.end - 1)) return false;
    const std::string_view after = text_->folded_of(pieces[range.end]);
    if (std::string_view(")]>,;").find(after) == std::string_view::npos) return false;
    const std::uint32_t first = range.begin - std::min(range.begin, most_pieces);
    for (std::uint32_t at = range.begin; at > first; --at) {
        const Piece& piece = pieces[at - 1];
        const std::string_view sign = text_->folded_of(piece);
        if (sign == "(" || sign == "[" || sign == "<") return true;
        if (!piece.begins_capital && sign != "," && sign != ";" && sign != ".") return false;
    }
    return false;
}

// A name ends with a word, unless a number goes on: `GPT` in `GPT5` may be the family of a version.
void FormSearch::take(PieceRange pieces, FormId form_id, const Form& form) {
    const Piece& last = text_->pieces[pieces.end - 1];
    // One letter is a name only with a number: the V of V3.1.
    if (form.use == FormUse::weak && form.text.size() == 1 && last.ends_word &&
        lexicon_[form.entity].open_versions) {
        return;
    }
    const std::uint32_t sentence = text_->pieces[pieces.begin].sentence;
    Candidate candidate{pieces, form.entity, form_id};
    candidate.is_own = form.is_own;
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
