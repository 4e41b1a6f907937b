// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "entities/name_frames.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t most_words = 4;
constexpr std::uint32_t most_pieces_of_byline = 12;
constexpr std::uint32_t apposition_words = 6;  // in which a role must come

bool is_generation(std::string_view word) { return is_among(word, "|II|III|IV|Jr|Sr|"); }

bool is_preposition_of_place(std::string_view folded) {
    return is_among(folded, "|in|near|at|across|throughout|outside|around|into|");
}

// What no apposition goes on with, beside the words that begin a clause.
bool begins_clause(std::string_view sign) { return is_among(sign, "|,|\"|“|”|;|:|(|"); }

// Takes a syllable of Chinese in Latin letters off the beginning of `word`; false when there is
// none.
bool take_syllable(std::string_view& word) {
    constexpr auto initials = std::to_array<std::string_view>(
        {"zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g",
         "k",  "h",  "j",  "q", "x", "r", "z", "c", "s", "y", "w"});
    // The longest first, as "xiang" is no "xi".
    constexpr auto finals = std::to_array<std::string_view>(
        {"iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan",
         "ai",   "an",   "ao",   "ei",  "en",  "ia",  "ie",  "in",  "iu",  "ou",  "ua",
         "ue",   "ui",   "un",   "uo",  "a",   "e",   "i",   "o",   "u"});
    for (const std::string_view initial : initials) {
        if (!word.starts_with(initial)) continue;
        word.remove_prefix(initial.size());
        break;
    }
    for (const std::string_view final : finals) {
        if (!word.starts_with(final)) continue;
        word.remove_prefix(final.size());
        return true;
    }
    return false;
}

// `Peng`, `Zhenyao`
bool is_chinese_given_name(std::string_view folded) {
    if (!take_syllable(folded)) return false;
    return folded.empty() || (take_syllable(folded) && folded.empty());
}

}  // namespace

PersonFrames::PersonFrames(const CapitalWords& words, const std::vector<bool>& covered)
    : words_(words), covered_(covered) {
    for (std::uint32_t at = 0; at + 1 < words.size(); ++at) {
        if (!words.begins_capital(at)) continue;
        if (is_title(at)) learn_titled_surname(at);
        if (is_speaking_surname(at)) speaking_surnames_.emplace(words.folded(at), at + 1);
    }
    if (!speaking_surnames_.empty()) forget_common_words();
}

// The `Doe` of "Doe said" and "Doe told the daily": one word alone that is no other word.
bool PersonFrames::is_speaking_surname(std::uint32_t piece) const {
    constexpr WordClasses other_words = {
        WordClass::no_surname,   WordClass::generic,      WordClass::thing,
        WordClass::role,         WordClass::rank,         WordClass::place,
        WordClass::people,       WordClass::calendar,     WordClass::opening,
        WordClass::institution,  WordClass::event,        WordClass::officer,
        WordClass::owned,        WordClass::acronym,      WordClass::place_word,
        WordClass::company_word, WordClass::company_tail, WordClass::company_ending,
        WordClass::company_kind, WordClass::company_noun, WordClass::legal_form};
    const std::uint32_t verb = piece + 1;
    if (!is_among(words_.folded(verb), "|said|says|told|tells|recalled|recalls|")) return false;
    if (!words_.is_name_word(piece) || !words_.are_adjacent(piece, verb)) return false;
    if (words_.begins_capital(verb) || covered_[piece]) return false;
    if (words_.is_any(piece, other_words)) return false;
    return words_.begins_sentence(piece) ||
           is_among(words_.folded(piece - 1), "|,|but|and|as|that|when|because|while|");
}

// "Patrol said" of a text that has a patrol too.
void PersonFrames::forget_common_words() {
    for (std::uint32_t at = 0; at < words_.size(); ++at) {
        if (!words_.begins_capital(at)) speaking_surnames_.erase(words_.folded(at));
    }
}

// The surname in `Mr. Doe` and `President Doe`.
void PersonFrames::learn_titled_surname(std::uint32_t title) {
    constexpr WordClasses no_surname = {WordClass::no_surname, WordClass::generic, WordClass::thing,
                                        WordClass::role,       WordClass::rank,    WordClass::place,
                                        WordClass::people,     WordClass::calendar};
    std::uint32_t surname = title + 1;
    if (words_.folded(surname) == "." && surname + 1 < words_.size()) ++surname;
    if (!words_.same_sentence(title, surname) || !words_.is_name_word(surname)) return;
    const bool goes_on = surname + 1 < words_.size() && words_.are_adjacent(surname, surname + 1) &&
                         words_.begins_capital(surname + 1);
    if (goes_on || covered_[surname] || words_.is_any(surname, no_surname)) return;
    titled_surnames_.emplace(words_.folded(surname), title);
}

// The `di` of `Angel di Maria`
bool PersonFrames::has_inner_particle(PieceRange name) const {
    return name.size() > 2 && words_.is(name.begin + 1, WordClass::particle) &&
           !words_.begins_capital(name.begin + 1) && words_.folded(name.begin + 1) != "of";
}

// `Jane Doe` where the text has `Mr. Doe`, `President Doe` or `Doe said`
PersonFrames::Found PersonFrames::find_surname_elsewhere(PieceRange name) const {
    constexpr WordClasses no_given_name = {WordClass::role,   WordClass::rank,  WordClass::generic,
                                           WordClass::thing,  WordClass::place, WordClass::people,
                                           WordClass::opening};
    for (std::uint32_t at = name.begin; at + 1 < name.end; ++at) {
        if (words_.is_any(at, no_given_name)) return std::nullopt;
    }
    for (const auto* surnames : {&titled_surnames_, &speaking_surnames_}) {
        const auto found = surnames->find(words_.folded(name.end - 1));
        if (found != surnames->end()) return found->second;
    }
    return std::nullopt;
}

// `Wang Zhenyao`, `Kim Min-jae`: the family's name comes first, and no other word is like the given
// one.
bool PersonFrames::begins_with_family_name(PieceRange name) const {
    constexpr WordClasses words_too = {WordClass::ambiguous_given_name, WordClass::common_surname,
                                       WordClass::no_surname, WordClass::generic};
    if (has_syllables_after(name.begin)) return name.size() == 3;
    if (!words_.is(name.begin, WordClass::leading_surname)) return false;
    return name.size() == 2 && !words_.is_any(name.begin, words_too) &&
           is_chinese_given_name(words_.folded(name.end - 1));
}

// The `Geun-hye` of `Park Geun-hye`, which is no park.
bool PersonFrames::has_syllables_after(std::uint32_t family_name) const {
    const std::uint32_t last = family_name + 2;
    return last < words_.size() && words_.is(family_name, WordClass::leading_surname) &&
           words_.is_separated_by_space(family_name, family_name + 1) &&
           words_.is_name_word(family_name + 1) && is_second_syllable(family_name, last);
}

std::optional<FramedPieces> PersonFrames::person_at(std::uint32_t begin) const {
    const auto name = full_name_at(begin);
    if (!name) return std::nullopt;
    const bool known =
        words_.is_given_name(begin) || begins_with_family_name(*name) ||
        (words_.is(begin, WordClass::ambiguous_given_name) && has_inner_particle(*name));
    Found word;
    const bool may_be_else =
        words_.is(begin, WordClass::ambiguous_given_name) && !has_inner_particle(*name);
    if (known && !may_be_else) word = begin;
    if (!word) word = find_surname_elsewhere(*name);
    if (!word) word = find_byline(*name);
    if (!word) word = find_credit(*name);
    if (!word) word = find_presentation(*name, known);
    if (!word || ends_as_no_person(*name, known) || is_ship(begin)) return std::nullopt;
    if (is_first_of_partners(*name) || is_counted(begin)) return std::nullopt;
    return FramedPieces{with_article(*name), {*word, *word + 1}};
}

// `Stein Roe & Farnham` is a firm, `Jane Doe & John Roe` are two people.
bool PersonFrames::is_first_of_partners(PieceRange name) const {
    const std::uint32_t next = name.end + 1;
    return next < words_.size() && words_.folded(name.end) == "&" &&
           words_.same_sentence(name.begin, next) && words_.is_name_word(next) &&
           !words_.is_given_name(next);
}

// "two Billy Doe factories": what is counted is no person.
bool PersonFrames::is_counted(std::uint32_t begin) const {
    return begin > 0 && words_.are_adjacent(begin - 1, begin) &&
           is_among(words_.folded(begin - 1), "|two|three|four|five|six|seven|eight|nine|ten|");
}

// By what running text says of people.
PersonFrames::Found PersonFrames::find_presentation(PieceRange name, bool has_given_name) const {
    if (words_.in_title_case(name.begin)) return std::nullopt;
    if (!has_given_name && words_.is(name.end - 1, WordClass::generic)) return std::nullopt;
    Found word = find_role_before(name);
    if (!word) word = find_role_after(name);
    if (!word) word = find_age_after(name);
    if (!word) word = find_age_before(name);
    if (!word) word = find_persons_beside(name);
    if (!word) word = find_speech_with_apposition(name);
    if (!word && has_given_name) word = find_speech(name);
    return word;
}

// With the `al` of `al-Waleed bin Talal`.
PieceRange PersonFrames::with_article(PieceRange name) const {
    const bool has_article = name.begin > 0 &&
                             words_.is_joined_by_hyphen(name.begin - 1, name.begin) &&
                             is_among(words_.folded(name.begin - 1), "|al|el|as|ad|an|ar|ash|");
    return has_article ? PieceRange{name.begin - 1, name.end} : name;
}

// Capitalized words, initials and particles from `begin` on that may be a person's full name.
std::optional<PieceRange> PersonFrames::full_name_at(std::uint32_t begin) const {
    if (is_inside_longer_run(begin) || is_title(begin)) return std::nullopt;
    std::uint32_t end = begin;
    std::uint32_t words = 0;
    const std::uint32_t most = words_.in_title_case(begin) ? 2 : most_words;
    const auto is_joined = [&] { return end > begin && words_.is_joined_by_hyphen(end - 1, end); };
    while (end < words_.size() && (words < most || is_joined())) {
        if (end > begin && !words_.are_adjacent(end - 1, end)) break;
        if (words_.is_name_word(end) || words_.is_initial(end)) {
            const bool is_middle_initial = end > begin && words_.is_initial(end);  // "Larry A. Doe"
            const bool is_park = end == begin && has_syllables_after(begin);  // "Park Geun-hye"
            if (!is_middle_initial && !is_park && words_.is(end, WordClass::no_surname)) {
                return std::nullopt;
            }
            const bool is_particle = words > 0 && words_.is(end, WordClass::particle);  // `Al`
            // `Jean-Paul` is one, `Khalid Al-Falih` two
            const bool is_after_article = is_joined() && end - begin > 1 &&
                                          words_.is(end - 1, WordClass::particle) &&
                                          !words_.is_joined_by_hyphen(end - 2, end - 1);
            if ((!is_joined() && !is_particle) || is_after_article) ++words;
        } else {
            const bool particle = words > 0 && words_.is(end, WordClass::particle) &&
                                  end + 1 < words_.size() && words_.are_adjacent(end, end + 1);
            if (!particle && !is_second_syllable(begin, end)) break;
        }
        ++end;
    }
    while (end > begin && !words_.is_name_word(end - 1) && !is_second_syllable(begin, end - 1)) {
        --end;
    }
    if (end < words_.size() && end > begin && words_.are_adjacent(end - 1, end) &&
        is_generation(words_.original(end))) {
        ++end;
    }
    const PieceRange name{begin, end};
    if (words < 2 || name.size() < 2 || goes_on(name, words == most)) return std::nullopt;
    for (std::uint32_t at = begin; at < end; ++at) {
        if (covered_[at]) return std::nullopt;
    }
    return name;
}

// `USS Carl Vinson`
bool PersonFrames::is_ship(std::uint32_t begin) const {
    return begin > 0 && is_among(words_.original(begin - 1), "|USS|USNS|HMS|HMAS|HMCS|SS|");
}

// `Captain`, `analyst`: before a name, and no part of it. There are major banks and general
// managers, and Star Wars.
bool PersonFrames::is_title(std::uint32_t piece) const {
    return words_.is(piece, WordClass::role) ||
           words_.is(piece, words_.begins_capital(piece) ? WordClass::rank : WordClass::calling);
}

// The `un` of `Kim Jong-un`: after a hyphen and a short word of the name, but not "Bezos-owned".
bool PersonFrames::is_second_syllable(std::uint32_t begin, std::uint32_t piece) const {
    constexpr std::size_t longest_syllable = 6;  // letters: `Tseng`, `hyung`
    if (piece <= begin || piece >= words_.size() || words_.begins_capital(piece)) return false;
    if (!words_.is_joined_by_hyphen(piece - 1, piece) || !words_.is_whole_word(piece)) return false;
    return words_.original(piece - 1).size() <= longest_syllable &&
           words_.original(piece).size() <= longest_syllable &&
           !words_.is(piece, WordClass::hyphen_ending);
}

bool PersonFrames::is_inside_longer_run(std::uint32_t begin) const {
    if (begin == 0 || words_.in_title_case(begin)) return false;
    const std::uint32_t before = begin - 1;
    if (!words_.are_adjacent(before, begin) || !words_.is_name_word(before)) return false;
    // `Deputy Matt Doe`
    const bool is_deputy = words_.folded(before) == "deputy" && words_.is_given_name(begin);
    return !words_.begins_sentence(before) && !is_title(before) && !end_of_title(before) &&
           !is_deputy && !words_.is(before, WordClass::speech_verb);
}

// `State` of `Secretary of State`, `Finance` of `Minister of State for Finance`, before a given
// name: the title that it ends.
PersonFrames::Found PersonFrames::end_of_title(std::uint32_t piece) const {
    const std::uint32_t given = piece + 1;
    const bool is_name =
        words_.is_given_name(given) || words_.is(given, WordClass::ambiguous_given_name);
    return is_name ? title_up_to(piece) : std::nullopt;
}

// The title with `of` or `for` that ends with `piece`.
PersonFrames::Found PersonFrames::title_up_to(std::uint32_t piece) const {
    constexpr std::uint32_t longest = 6;  // `Minister of Housing and Public Works`
    if (words_.is(piece, WordClass::role)) return std::nullopt;
    bool has_of = false;
    for (std::uint32_t at = piece; at > 0 && piece - at < longest; --at) {
        const std::uint32_t before = at - 1;
        if (!words_.same_sentence(before, piece)) return std::nullopt;
        if (is_among(words_.folded(before), "|of|for|")) {
            has_of = true;
            continue;
        }
        if (words_.folded(before) == "and" || words_.folded(before) == "&") continue;
        const bool is_after_of = is_among(words_.folded(at), "|of|for|");
        if (has_of && is_after_of && is_title(before)) return before;
        if (!words_.begins_capital(before)) return std::nullopt;
    }
    return std::nullopt;
}

// A run of capitals that is longer than any name, or ends like a company's or a product's.
bool PersonFrames::goes_on(PieceRange name, bool is_full) const {
    if (name.end >= words_.size() || !words_.are_adjacent(name.end - 1, name.end)) return false;
    if (words_.is(name.end, WordClass::legal_form) || words_.has_digit(name.end)) return true;
    return is_full && !words_.in_title_case(name.begin) && words_.begins_capital(name.end);
}

// `Ming Dynasty`, `Saudi Arabia`, `Santiago de Cuba`, `Bayern Munich`: places, institutions and
// events end like that, people do not. A surname may be a place after a given name: "Jack London".
bool PersonFrames::ends_as_no_person(PieceRange name, bool has_given_name) const {
    const WordClasses last = words_.classes(name.end - 1);
    if (last.has_any({WordClass::thing, WordClass::people})) return true;
    if (words_.has_place(name)) return true;
    const bool after_particle = words_.is(name.end - 2, WordClass::particle);
    return last.has(WordClass::place) && (after_particle || !has_given_name);
}

// `analyst Jane Doe`, `Mr. Jane Doe`, `its chair, Jane Doe,`
PersonFrames::Found PersonFrames::find_role_before(PieceRange name) const {
    if (name.begin == 0 || !words_.same_sentence(name.begin - 1, name.begin)) {
        return std::nullopt;
    }
    std::uint32_t before = name.begin - 1;
    if (const auto title = end_of_title(before)) return title;
    const std::string_view sign = words_.folded(before);
    const bool ends = name.end >= words_.size() || !words_.same_sentence(name.begin, name.end) ||
                      is_among(words_.folded(name.end), "|,|.|;|:|");
    const bool apposed = sign == "," && ends;
    // `The Minister of Works, Jane Doe, said`
    if (apposed && before > 0) {
        if (const auto title = title_up_to(before - 1)) return title;
    }
    if ((sign == "." || apposed) && before > 0) --before;
    const bool is_there = words_.same_sentence(before, name.begin) && is_title(before);
    return is_there ? Found(before) : std::nullopt;
}

// `Contributing Writer`, `Senior Vice President`: capitals up to a role.
bool PersonFrames::is_written_title(std::uint32_t begin) const {
    constexpr std::uint32_t most_before = 3;
    for (std::uint32_t at = begin; at <= begin + most_before && at < words_.size(); ++at) {
        if (!words_.is_name_word(at) || (at > begin && !words_.are_adjacent(at - 1, at))) break;
        if (words_.is(at, WordClass::role)) return true;
        if (words_.is_given_name(at)) break;
    }
    return false;
}

// A known name begins there, and not a place: "Jane Doe, Exampla's chief", "Jane Doe/Exampla".
bool PersonFrames::names_somebody(std::uint32_t piece) const {
    constexpr std::uint32_t most_words_of_place = 3;
    if (!covered_[piece]) return false;
    for (std::uint32_t end = piece + 1; end <= piece + most_words_of_place; ++end) {
        if (end <= words_.size() && words_.has_place({piece, end})) return false;
    }
    return true;
}

// `Jane Doe, the company's chief executive`, but neither a list of names nor a new clause: "In
// Saudi Arabia, he met the prince".
PersonFrames::Found PersonFrames::find_role_after(PieceRange name) const {
    if (name.end + 1 >= words_.size() || words_.folded(name.end) != ",") return std::nullopt;
    if (name.begin > 0 && is_preposition_of_place(words_.folded(name.begin - 1))) {
        return std::nullopt;
    }
    std::uint32_t first = name.end + 1;
    if (words_.is_name_word(first) && !names_somebody(first) && !is_written_title(first)) {
        return std::nullopt;
    }
    if (words_.folded(first) == "who" && first + 1 < words_.size()) {
        if (!is_among(words_.folded(first + 1), "|is|was|serves|served|")) return std::nullopt;
        first += 2;
    }
    for (std::uint32_t at = first; at < words_.size() && at < first + apposition_words; ++at) {
        const bool is_clause = words_.is(at, WordClass::clause) || begins_clause(words_.folded(at));
        if (!words_.same_sentence(name.begin, at) || is_clause) return std::nullopt;
        if (words_.is(at, WordClass::role)) return at;
    }
    return std::nullopt;
}

// `Jane Doe, 52, who`, `Jane Doe (52)`
PersonFrames::Found PersonFrames::find_age_after(PieceRange name) const {
    const std::uint32_t age = name.end + 1;
    if (age + 1 >= words_.size() || !words_.same_sentence(name.begin, age + 1)) return std::nullopt;
    const bool in_brackets = words_.folded(name.end) == "(" && words_.folded(age + 1) == ")";
    const bool is_apposed = words_.folded(name.end) == "," &&
                            is_among(words_.folded(age + 1), "|,|.|;|:|and|was|of|from|said|told|");
    const std::string_view digits = words_.folded(age);
    const bool is_age =
        digits.size() == 2 && is_ascii_digit(digits[0]) && is_ascii_digit(digits[1]);
    return is_age && (in_brackets || is_apposed) ? Found(age) : std::nullopt;
}

// `the 41-year-old Zelda Doe`
PersonFrames::Found PersonFrames::find_age_before(PieceRange name) const {
    if (name.begin < 3 || words_.folded(name.begin - 1) != "old") return std::nullopt;
    const bool is_age = words_.folded(name.begin - 2) == "year" &&
                        words_.are_adjacent(name.begin - 3, name.begin - 2) &&
                        words_.are_adjacent(name.begin - 1, name.begin) &&
                        words_.has_digit(name.begin - 3);
    return is_age ? Found(name.begin - 3) : std::nullopt;
}

// In a list between known given names: "Daniela Doe, Zelda Roe and Martha Poe".
PersonFrames::Found PersonFrames::find_persons_beside(PieceRange name) const {
    const auto begins_person = [&](std::uint32_t given) {
        return given + 1 < words_.size() && words_.is_given_name(given) &&
               !words_.is(given, WordClass::ambiguous_given_name) &&
               words_.are_adjacent(given, given + 1) && words_.is_name_word(given + 1);
    };
    if (name.begin < 3 || words_.folded(name.begin - 1) != ",") return std::nullopt;
    const std::uint32_t before = name.begin - 3;
    if (!words_.same_sentence(before, name.begin) || !begins_person(before)) return std::nullopt;
    std::uint32_t after = name.end;
    while (after < words_.size() && after < name.end + 2 &&
           is_among(words_.folded(after), "|,|and|")) {
        ++after;
    }
    const bool is_list = after > name.end && after < words_.size() &&
                         words_.same_sentence(name.begin, after) && begins_person(after);
    return is_list ? Found(before) : std::nullopt;
}

PersonFrames::Found PersonFrames::find_speech(PieceRange name) const {
    const bool before = name.begin > 0 && words_.same_sentence(name.begin - 1, name.begin) &&
                        words_.is(name.begin - 1, WordClass::speech_verb);
    const bool after = name.end < words_.size() && words_.same_sentence(name.begin, name.end) &&
                       words_.is(name.end, WordClass::speech_verb);
    return before ? Found(name.begin - 1) : after ? Found(name.end) : std::nullopt;
}

// `said Jane Doe of Exampla`, `said Jane Doe, who follows the sector`: companies are not presented
// like that.
PersonFrames::Found PersonFrames::find_speech_with_apposition(PieceRange name) const {
    if (name.begin == 0 || name.end + 1 >= words_.size()) return std::nullopt;
    if (!words_.same_sentence(name.begin - 1, name.end) ||
        !words_.is(name.begin - 1, WordClass::speech_verb)) {
        return std::nullopt;
    }
    const std::string_view next = words_.folded(name.end);
    const bool is_there = next == "of" || (next == "," && words_.folded(name.end + 1) == "who");
    return is_there ? Found(name.begin - 1) : std::nullopt;
}

// `By Jane Doe` or `By Jane Doe and John Roe` alone on its line
PersonFrames::Found PersonFrames::find_byline(PieceRange name) const {
    const auto first = words_.first_of_line(name.begin, most_pieces_of_byline);
    if (!first || *first == name.begin || words_.original(*first) != "By") return std::nullopt;
    const bool goes_on = name.end < words_.size() && words_.folded(name.end) == "and";
    return goes_on || words_.ends_line(name.end - 1) ? first : std::nullopt;
}

// `Jane Doe/Getty Images`
PersonFrames::Found PersonFrames::find_credit(PieceRange name) const {
    if (name.end + 1 >= words_.size()) return std::nullopt;
    const std::string_view sign = words_.folded(name.end);
    const bool is_there = (sign == "/" || sign == "|") && names_somebody(name.end + 1);
    return is_there ? Found(name.end + 1) : std::nullopt;
}

}  // namespace onoma
