// SPDX-License-Identifier: Apache-2.0
#include "entities/name_clues.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_list.hpp"
#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "entities/named_pieces.hpp"

namespace onoma {
namespace {

// Lists of names: what one is, the others mostly are too.

// Reads one text. Cost of a call: some names on both sides.
class NameLists {
public:
    NameLists(const CapitalWords& words, const NamedPieces& named) : words_(words), named_(named) {}

    // The types of the nearest known names on both sides in the list that the name at `whole`
    // stands in: `company` for `Exampla` in "OpenAI, Exampla and Google".
    [[nodiscard]] std::vector<std::string_view> types_beside(PieceRange whole) const;

private:
    // What was seen of a list around a name.
    struct ListEnds {
        std::uint32_t items = 0;  // beside the name
        bool has_and = false;
    };

    [[nodiscard]] bool is_after(std::uint32_t piece, const ShortWordList& words) const;
    [[nodiscard]] std::optional<PieceRange> item_at(std::uint32_t piece, std::uint32_t mate) const;
    [[nodiscard]] std::optional<PieceRange> item_before(std::uint32_t begin, ListEnds& list) const;
    [[nodiscard]] std::optional<PieceRange> item_after(std::uint32_t end, ListEnds& list) const;
    [[nodiscard]] bool is_word(std::uint32_t piece, std::string_view word) const {
        return piece < words_.size() && words_.folded(piece) == word;
    }
    [[nodiscard]] bool is_and(std::uint32_t piece) const {
        return is_word(piece, "and") || is_word(piece, "or") || is_word(piece, "&");
    }

    const CapitalWords& words_;
    const NamedPieces& named_;
};

constexpr std::uint32_t most_listed = 8;        // names of a list that are looked at
constexpr std::uint32_t fewest_listed = 2;      // beside the name itself, without an `and`
constexpr std::uint32_t most_words_listed = 5;  // of one name in a list

std::vector<std::string_view> NameLists::types_beside(PieceRange whole) const {
    if (is_after(whole.begin, "|in|near|on|")) return {};  // "In Utopia, OpenAI and Google"
    const bool of = is_after(whole.begin, "|of|from|at|by|");
    ListEnds list;
    std::optional<std::uint32_t> before;  // the first piece of the nearest known name
    for (std::uint32_t begin = whole.begin;;) {
        const auto item = item_before(begin, list);
        // "Jane Doe of Exampla and John Roe"
        if (!item || is_after(item->begin, "|of|from|at|by|")) break;
        begin = item->begin;
        if (!before && named_.type_at(begin)) before = begin;
    }
    std::optional<std::uint32_t> after;
    for (std::uint32_t end = whole.end;;) {
        const auto item = item_after(end, list);
        if (!item) break;
        end = item->end;
        if (!after && named_.type_at(item->begin)) after = item->begin;
    }
    std::vector<std::string_view> types;
    if (!list.has_and && list.items < fewest_listed) return types;
    for (const auto& piece : {before, after}) {
        const auto type = piece ? named_.type_at(*piece) : std::nullopt;
        if (type && !(of && *type == "person")) types.push_back(*type);
    }
    return types;
}

bool NameLists::is_after(std::uint32_t piece, const ShortWordList& words) const {
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

std::optional<PieceRange> NameLists::item_after(std::uint32_t end, ListEnds& list) const {
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

constexpr std::uint32_t apposition_words = 7;  // in which it must say what the name is
constexpr std::uint32_t possession_words = 3;  // "its former chief"
constexpr std::uint32_t oldest = 120;

// Where the noun of an apposition has passed, beside the words for it: "a maker, ...".
bool ends_noun(std::string_view sign) { return is_among(sign, "|,|.|(|;|:|"); }

// `San Marcos`, `Lake Utopia`
bool begins_places(std::string_view word) {
    return is_among(word, "|san|santa|rio|mount|lake|fort|cape|cabo|");
}

bool is_article(std::string_view word) {
    return word == "a" || word == "an" || word == "the" || word == "its" || word == "his" ||
           word == "her" || word == "another" || word == "our" || word == "their";
}

bool is_possessive(std::string_view word) { return word == "'s" || word == "'"; }

bool is_age(std::string_view word) {
    if (word.empty() || word.size() > 3) return false;
    std::uint32_t number = 0;
    for (const char c : word) {
        if (c < '0' || c > '9') return false;
        number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return number >= 16 && number <= oldest;
}

std::optional<Clue> neighbour_clue(std::string_view type) {
    if (type == "company") return Clue::beside_company;
    if (type == "person") return Clue::beside_person;
    if (type == "model") return Clue::beside_model;
    if (type == "product") return Clue::beside_product;
    return std::nullopt;
}

}  // namespace

NameClues::NameClues(const TokenizedText& text, const CapitalWords& words, const Lexicon& lexicon,
                     const NamedPieces& named)
    : text_(text),
      words_(words),
      lexicon_(lexicon),
      named_(named),
      about_models_(text.sentences.size(), false) {
    for (std::uint32_t at = 0; at < words.size(); ++at) {
        if (words.is(at, WordClass::model_topic)) about_models_[text.pieces[at].sentence] = true;
    }
}

ClueSet NameClues::find(PieceRange name, PieceRange whole) const {
    ClueSet clues;
    if (whole.end != name.end) clues.add(Clue::legal_form);
    read_name(name, clues);
    read_before(name, clues);
    read_owner(name, clues);
    read_after(whole, clues);
    for (const std::string_view type : NameLists(words_, named_).types_beside(whole)) {
        if (const auto clue = neighbour_clue(type)) clues.add(*clue);
    }
    return clues;
}

// Both in one sentence, `right` right after `left`.
bool NameClues::follows(std::uint32_t left, std::uint32_t right) const {
    return right < words_.size() && words_.same_sentence(left, right);
}

void NameClues::read_name(PieceRange name, ClueSet& clues) const {
    std::string letters;
    bool has_digit = false;
    bool institution = false;
    for (std::uint32_t at = name.begin; at < name.end; ++at) {
        if (at > name.begin) letters.push_back(' ');
        letters.append(words_.folded(at));
        has_digit = has_digit || words_.has_digit(at);
        institution = institution || words_.is(at, WordClass::institution);
    }
    if (has_digit) clues.add(Clue::version);
    if (words_.classes_of(letters).has(WordClass::place)) clues.add(Clue::place_name);
    if (name.size() < 2) return;
    const std::string_view first = words_.folded(name.begin);
    const WordClasses last = words_.classes(name.end - 1);
    if (institution) clues.add(Clue::institution_word);
    if (last.has(WordClass::event)) clues.add(Clue::event_word);
    if (last.has(WordClass::place_word) || (begins_places(first) && !has_digit)) {
        clues.add(Clue::place_name);
    }
    if (last.has_any({WordClass::company_ending, WordClass::company_tail})) {
        clues.add(Clue::company_ending);
    }
    if (words_.folded(name.end - 2) == "&" || (name.size() > 2 && is_word(name.begin + 1, "&"))) {
        clues.add(Clue::company_ending);
    }
    const bool given =
        lexicon_.is_given_name(first) &&
        !words_.is_any(name.begin, {WordClass::ambiguous_given_name, WordClass::opening});
    if (given && !has_digit && !institution && words_.is_name_word(name.end - 1) &&
        words_.is_name_word(name.begin) &&
        !last.has_any({WordClass::generic, WordClass::company_tail})) {
        clues.add(Clue::given_name);
    }
}

// What the word says that something is: `app`, `startup`, `founder`.
void NameClues::add_kind(std::uint32_t piece, ClueSet& clues) const {
    const WordClasses classes = words_.classes(piece);
    if (classes.has(WordClass::model_word)) return clues.add(Clue::model_word);
    if (classes.has(WordClass::product_word)) return clues.add(Clue::product_word);
    if (classes.has_any({WordClass::company_word, WordClass::company_noun})) {
        return clues.add(Clue::company_word);
    }
    if (classes.has(WordClass::role)) return clues.add(Clue::role);
    const bool is_place = is_among(words_.folded(piece), "|town|capital|region|");
    if (is_place || classes.has(WordClass::place_word)) clues.add(Clue::place_name);
}

void NameClues::read_before(PieceRange name, ClueSet& clues) const {
    if (name.begin == 0 || !follows(name.begin - 1, name.begin)) return;
    std::uint32_t before = name.begin - 1;
    std::string_view word = words_.folded(before);
    const bool apposed = word == "," && (is_word(name.end, ",") || is_word(name.end, "."));
    if (before > 0 && (apposed || word == "." || word == "\"" || word == "\u201C")) {
        --before;
        if (word == "." && !words_.is(before, WordClass::abbreviation)) return;
        word = words_.folded(before);
    }
    if (!follows(before, name.begin)) return;
    if (words_.is(before, WordClass::naming) && before > 0) {
        // "a model called Exa", "the venture, called Exampla,"
        const std::uint32_t noun = is_word(before - 1, ",") && before > 1 ? before - 2 : before - 1;
        return add_kind(noun, clues);
    }
    if (word == "founded" || word == "cofounded") return clues.add(Clue::founded);
    if (before > 0 && word == "up" && is_word(before - 1, "start")) clues.add(Clue::company_word);
    if (apposed && words_.begins_capital(before)) return;
    add_kind(before, clues);
    const bool speaks =
        words_.is(before, WordClass::speech_verb) && word != "told" && word != "asked";
    if (speaks && is_word(name.end, ".")) clues.add(Clue::says);
    if (before == 0) return;

    const std::string_view farther = words_.folded(before - 1);
    const bool of = word == "of" || word == "in" || word == "at" || word == "by" || word == "for" ||
                    word == "with";
    if (of && words_.is(before - 1, WordClass::owned)) return clues.add(Clue::owned);
    if ((word == "of" || word == "from" || word == "at") &&
        named_.type_at(before - 1) == std::string_view("person")) {
        return clues.add(Clue::owned);  // "Jane Doe of Exampla"
    }
    if (word == "of" && (farther == "maker" || farther == "developer" || farther == "creator")) {
        return add_maker(name, clues);
    }
    if (words_.is(before, WordClass::owned) &&
        (word.starts_with("acqui") || word == "bought" || word == "backed")) {
        clues.add(Clue::owned);
    }
    const bool owns = name.end < words_.size() && is_possessive(words_.folded(name.end));
    if ((word == "in" || word == "near") && !owns) clues.add(Clue::in_place);
}

// `OpenAI's Exa`, `the Google Exa`, `Exa from Google`
void NameClues::read_owner(PieceRange name, ClueSet& clues) const {
    const auto is_company = [&](std::uint32_t piece) {
        return named_.type_at(piece) == std::string_view("company");
    };
    if (name.begin > 0 && follows(name.begin - 1, name.begin)) {
        const std::uint32_t before = name.begin - 1;
        const bool owned =
            is_possessive(words_.folded(before)) && before > 0 && is_company(before - 1);
        const bool adjacent = is_company(before) && words_.are_adjacent(before, name.begin);
        if (owned || adjacent) add_maker(name, clues);
    }
    if (!follows(name.begin, name.end + 1) || !is_company(name.end + 1)) return;
    const bool person = name.size() > 1 && !words_.has_digit(name.end - 1);
    if (is_word(name.end, "from") || is_word(name.end, "by")) {
        add_maker(name, clues);
    } else if (is_word(name.end, "of") && person) {
        clues.add(Clue::of_company);
    }
}

void NameClues::add_maker(PieceRange name, ClueSet& clues) const {
    const bool models = about_models_[text_.pieces[name.begin].sentence];
    clues.add(models ? Clue::maker_of_model : Clue::maker_of_product);
}

void NameClues::read_after(PieceRange whole, ClueSet& clues) const {
    const std::uint32_t next = whole.end;
    if (!follows(whole.end - 1, next)) return;
    const std::string_view word = words_.folded(next);
    if (is_possessive(word)) return read_possession(next + 1, clues);
    if (word == ",") {
        if (!follows(next, next + 1)) return;
        if (is_age(words_.folded(next + 1))) return clues.add(Clue::age);
        if (words_.is(next + 1, WordClass::place)) clues.add(Clue::in_place);
        if (is_word(next + 1, "based") || is_word(next + 1, "headquartered")) {
            return clues.add(Clue::founded);
        }
        read_relative_clause(next + 1, clues);
        return read_apposition(next + 1, clues);
    }
    if (word == "(" && follows(next, next + 1)) {
        if (is_age(words_.folded(next + 1)) && is_word(next + 2, ")")) clues.add(Clue::age);
        const std::string_view first = words_.folded(next + 1);
        if (first == "nasdaq" || first == "nyse" || first == "lse") clues.add(Clue::owned);
        return;
    }
    if (!words_.are_adjacent(whole.end - 1, next)) return;
    read_verb(whole, clues);
    const WordClasses classes = words_.classes(next);
    if (classes.has(WordClass::officer)) return clues.add(Clue::officer);
    if (classes.has(WordClass::model_word)) return clues.add(Clue::model_word);
    if (classes.has(WordClass::product_word)) return clues.add(Clue::product_word);
}

// `Exampla said`, `Exampla has raised`, `Exampla was founded`
void NameClues::read_verb(PieceRange whole, ClueSet& clues) const {
    std::uint32_t verb = whole.end;
    const std::string_view first = words_.folded(verb);
    const bool was = first == "was" || first == "is";
    if ((was || first == "has" || first == "had" || first == "have" || first == "also") &&
        follows(verb, verb + 1)) {
        ++verb;
    }
    const std::string_view word = words_.folded(verb);
    if (was) {
        if (word == "founded" || word == "valued" || word == "headquartered" || word == "listed") {
            clues.add(Clue::founded);
        }
    } else if (words_.is(verb, WordClass::speech_verb)) {
        clues.add(whole.size() == 1 ? Clue::says_as_one_word : Clue::says);
    } else if (words_.is(verb, WordClass::company_verb)) {
        clues.add(Clue::company_verb);
    }
}

// `Exampla's chief executive`, `Exampla's former boss`
void NameClues::read_possession(std::uint32_t after, ClueSet& clues) const {
    for (std::uint32_t at = after; at < after + possession_words; ++at) {
        if (!follows(after - 1, at) || words_.begins_capital(at)) break;
        if (words_.is(at, WordClass::officer)) return clues.add(Clue::officer);
    }
}

// `Exampla, a maker of chips`, `Jane Doe, the company's chief`
void NameClues::read_apposition(std::uint32_t first, ClueSet& clues) const {
    const bool owned = named_.type_at(first).has_value();  // "Jane Doe, Exampla's chief"
    const bool begins = is_article(words_.folded(first)) || words_.is(first, WordClass::role) ||
                        words_.is(first, WordClass::title_part) || owned;
    if (!begins) return;
    std::optional<std::uint32_t> noun;
    for (std::uint32_t at = first; at < first + apposition_words && follows(first, at); ++at) {
        if (words_.is(at, WordClass::noun_end) || ends_noun(words_.folded(at))) break;
        ClueSet known;
        add_kind(at, known);
        if (known.bits() != 0) noun = at;
    }
    if (noun) add_kind(*noun, clues);
}

void NameClues::read_relative_clause(std::uint32_t first, ClueSet& clues) const {
    if (is_word(first, "who")) return clues.add(Clue::who);
    if (!is_word(first, "which")) return;
    if (follows(first, first + 1) && words_.is(first + 1, WordClass::company_verb)) {
        return clues.add(Clue::company_verb);
    }
    if ((is_word(first + 1, "is") || is_word(first + 1, "was")) &&
        (is_word(first + 2, "listed") || is_word(first + 2, "based"))) {
        return clues.add(Clue::founded);
    }
    const bool has = is_word(first + 1, "has") || is_word(first + 1, "had");
    if (has && follows(first, first + 2) && words_.is(first + 2, WordClass::company_verb)) {
        clues.add(Clue::company_verb);
    }
}

}  // namespace onoma
