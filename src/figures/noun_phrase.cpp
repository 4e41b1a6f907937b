// SPDX-License-Identifier: Apache-2.0
#include "figures/noun_phrase.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "figures/fates.hpp"
#include "figures/number.hpp"

namespace onoma {
namespace {

constexpr std::size_t longest_phrase = 7;  // words before the head, and it

using Plural = std::pair<std::string_view, std::string_view>;

// Sorted. Also words in -s whose singular is not what the rules make of them.
constexpr std::array<Plural, 73> irregular = {{
    {"aircraft", "aircraft"},
    {"algae", "alga"},
    {"alumni", "alumnus"},
    {"analyses", "analysis"},
    {"bacteria", "bacterium"},
    {"bases", "base"},
    {"calories", "calorie"},
    {"cattle", "cattle"},
    {"children", "child"},
    {"cookies", "cookie"},
    {"crew", "crew"},
    {"crises", "crisis"},
    {"criteria", "criterion"},
    {"deer", "deer"},
    {"diagnoses", "diagnosis"},
    {"dies", "die"},
    {"feet", "foot"},
    {"fish", "fish"},
    {"fishermen", "fisherman"},
    {"firefighters", "firefighter"},
    {"fungi", "fungus"},
    {"gases", "gas"},
    {"geese", "goose"},
    {"halves", "half"},
    {"headquarters", "headquarters"},
    {"heroes", "hero"},
    {"hypotheses", "hypothesis"},
    {"knives", "knife"},
    {"larvae", "larva"},
    {"lawmen", "lawman"},
    {"leaves", "leaf"},
    {"lenses", "lens"},
    {"lies", "lie"},
    {"lives", "life"},
    {"loaves", "loaf"},
    {"men", "man"},
    {"mice", "mouse"},
    {"movies", "movie"},
    {"nominees", "nominee"},
    {"offspring", "offspring"},
    {"oxen", "ox"},
    {"people", "person"},
    {"personnel", "personnel"},
    {"phenomena", "phenomenon"},
    {"pies", "pie"},
    {"police", "police"},
    {"potatoes", "potato"},
    {"rookies", "rookie"},
    {"selfies", "selfie"},
    {"series", "series"},
    {"servicemen", "serviceman"},
    {"sheep", "sheep"},
    {"shelves", "shelf"},
    {"shoes", "shoe"},
    {"smoothies", "smoothie"},
    {"spacecraft", "spacecraft"},
    {"species", "species"},
    {"staff", "staff"},
    {"taxis", "taxi"},
    {"teeth", "tooth"},
    {"thieves", "thief"},
    {"ties", "tie"},
    {"tomatoes", "tomato"},
    {"toes", "toe"},
    {"vertebrae", "vertebra"},
    {"viruses", "virus"},
    {"wives", "wife"},
    {"wolves", "wolf"},
    {"women", "woman"},
    {"workmen", "workman"},
    {"yes", ""},
    {"zombies", "zombie"},
}};

// In -s, and no plural.
constexpr std::array<std::string_view, 32> singular_in_s = {
    "always",  "analysis", "apparatus", "arkansas",    "basis",     "bias",      "bus",
    "canvas",  "chaos",    "christmas", "crisis",      "diabetes",  "economics", "gas",
    "genesis", "glass",    "illinois",  "mathematics", "measles",   "news",      "paris",
    "perhaps", "physics",  "plus",      "politics",    "sometimes", "sports",    "tennis",
    "texas",   "thanks",   "thus",      "whereas"};

const Plural* find_irregular(std::string_view folded) {
    const auto found = std::lower_bound(
        irregular.begin(), irregular.end(), folded,
        [](const Plural& plural, std::string_view word) { return plural.first < word; });
    return found != irregular.end() && found->first == folded ? &*found : nullptr;
}

std::string lowered(std::string_view word) {
    std::string result(word);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

bool is_acronym(std::string_view word) {
    return word.size() >= 2 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'A' && word[1] <= 'Z';
}

// "GPUs", "PCs"
bool is_plural_acronym(std::string_view printed) {
    return printed.size() >= 3 && is_acronym(printed) && printed.back() == 's' &&
           printed[printed.size() - 2] >= 'A' && printed[printed.size() - 2] <= 'Z';
}

// A word that may stand in a noun phrase after its number.
bool is_phrase_word(const Sentence& sentence, std::size_t at) {
    if (!sentence.is_next_word(at)) return false;
    const Lexeme& lexeme = sentence.at(at);
    if (lexeme.is_digits) return false;
    switch (lexeme.role) {
        case Role::other:
            return !resembles_magnitude(lexeme.text);
        case Role::minus:
        case Role::modifier:
        case Role::label:
        case Role::street:
        case Role::rate_noun:
        case Role::quarter:
        case Role::first_fourth:
        case Role::fraction:
        case Role::point:
        case Role::measure:
        case Role::rate_adverb:
        case Role::rise:
        case Role::fall:
        case Role::time_unit:
        case Role::multiple_word:
        case Role::announcer:
        case Role::weekday:
            return true;
        default:
            // "10,000 US suppliers", "500 IT workers"
            return sentence.surface(at) == "US" || sentence.surface(at) == "IT";
    }
}

bool is_plural_at(const Sentence& sentence, std::size_t at) {
    const Lexeme& lexeme = sentence.at(at);
    if (lexeme.in_mention) return false;
    if (is_plural_acronym(sentence.surface(at))) return true;
    if (lexeme.role == Role::rise || lexeme.role == Role::fall) {
        // "20 price increases", but "20 rises to"
        const bool is_noun = lexeme.text == "increases" || lexeme.text == "cuts" ||
                             lexeme.text == "gains" || lexeme.text == "losses" ||
                             lexeme.text == "drops" || lexeme.text == "declines" ||
                             lexeme.text == "reductions" || lexeme.text == "raises";
        if (!is_noun) return false;
    }
    return looks_plural(lexeme.text);
}

HeadNoun head_at(const Sentence& sentence, std::size_t at) {
    return {at, at + 1, singular_of(sentence.surface(at))};
}

// "20 Baker Streets" is rare, "20 Baker Street tenants" is an address.
bool is_address(const Sentence& sentence, std::size_t at) {
    return sentence.role(at) == Role::street && sentence.at(at).begins_capital;
}

std::optional<HeadNoun> find_singular(const Sentence& sentence, std::size_t begin) {
    if (!is_phrase_word(sentence, begin) || sentence.at(begin).begins_capital) return std::nullopt;
    if (sentence.at(begin).gap != Gap::space || sentence.role(begin) != Role::other) {
        return std::nullopt;
    }
    // "1 small step": only what ends the phrase at once is sure.
    if (is_phrase_word(sentence, begin + 1)) return std::nullopt;
    return HeadNoun{begin, begin + 1, lowered(sentence.surface(begin))};
}

// "31 runs", "500 plans": nouns right after their number, verbs elsewhere.
bool is_noun_and_verb(const Sentence& sentence, std::size_t at) {
    return sentence.at(at).gap == Gap::space && !sentence.at(at).in_mention &&
           sentence.is_any(at, {"runs", "plans", "claims", "calls", "plays", "works", "uses",
                                "looks", "shows", "needs", "costs", "leads", "starts", "puts"}) &&
           !is_phrase_word(sentence, at + 1);
}

}  // namespace

bool is_dimension(std::string_view folded) {
    for (const std::string_view word :
         {"tall", "wide", "high", "long", "deep", "away", "apart", "thick", "above", "below",
          "underground", "up", "down", "off", "square", "across"}) {
        if (folded == word) return true;
    }
    return false;
}

bool looks_plural(std::string_view folded) {
    if (const Plural* plural = find_irregular(folded)) return !plural->second.empty();
    // "policemen", "salesmen"
    if (folded.size() > 5 && folded.ends_with("men")) {
        constexpr std::array<std::string_view, 8> singular = {
            "abdomen", "acumen", "albumen", "bitumen", "cyclamen", "regimen", "specimen", "stamen"};
        return std::find(singular.begin(), singular.end(), folded) == singular.end();
    }
    if (folded.size() < 4 || folded.back() != 's') return false;
    if (folded.ends_with("ss") || folded.ends_with("us") || folded.ends_with("is")) return false;
    if (folded.ends_with("'s") || folded.ends_with("ous")) return false;
    return std::find(singular_in_s.begin(), singular_in_s.end(), folded) == singular_in_s.end();
}

std::string singular_of(std::string_view plural) {
    if (is_acronym(plural)) {
        return std::string(is_plural_acronym(plural) ? plural.substr(0, plural.size() - 1)
                                                     : plural);
    }
    std::string word = lowered(plural);
    if (const Plural* found = find_irregular(word)) return std::string(found->second);
    const auto cut = [&](std::size_t bytes, std::string_view ending) {
        return std::string(word, 0, word.size() - bytes).append(ending);
    };
    if (word.ends_with("ies") && word.size() > 4) return cut(3, "y");
    for (const std::string_view ending :
         {"sses", "shes", "ches", "xes", "zzes", "tuses", "nuses", "puses"}) {
        const bool is_kept = word.ends_with("aches") || word.ends_with("axes");
        if (word.ends_with(ending) && !is_kept) return cut(2, "");
    }
    if (word.ends_with("men") && word.size() > 4) return cut(2, "an");
    if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) return cut(1, "");
    return word;
}

std::optional<HeadNoun> find_head_noun(const Sentence& sentence, std::size_t begin, bool is_one) {
    if (is_one) return find_singular(sentence, begin);
    // "a 671 billion parameter model"
    const bool is_measure_noun =
        sentence.is_any(begin, {"parameter", "token"}) && is_phrase_word(sentence, begin + 1);
    if (is_measure_noun && sentence.at(begin).gap != Gap::none) return head_at(sentence, begin);
    if (sentence.at(begin).gap == Gap::hyphen) return std::nullopt;
    for (std::size_t at = begin; at < begin + longest_phrase; ++at) {
        // "16,000 H100 chips"
        const bool is_part_number =
            at > begin && sentence.at(at).is_digits && sentence.at(at).gap == Gap::none;
        if (is_part_number) continue;
        // "9,000 hourly U.S. jobs"
        const bool is_initial = at > begin && sentence.at(at).gap == Gap::other &&
                                sentence.at(at).text.size() == 1 && !sentence.at(at).is_symbol &&
                                sentence.at(at - 1).text.size() == 1;
        if (is_initial) continue;
        // "5,000 hotel and restaurant workers"
        const bool joins = at > begin && sentence.role(at) == Role::conjunction &&
                           !sentence.at(at + 1).text.ends_with("ing") &&
                           is_phrase_word(sentence, at + 1) && is_plural_at(sentence, at + 2) &&
                           is_phrase_word(sentence, at + 2) && !sentence.at(at + 1).begins_capital;
        if (joins) continue;
        if (at == begin && is_noun_and_verb(sentence, at)) return head_at(sentence, at);
        if (!is_phrase_word(sentence, at) || is_address(sentence, at)) return std::nullopt;
        if (!is_plural_at(sentence, at)) continue;
        if (sentence.at(at + 1).gap == Gap::hyphen && sentence.is_next_word(at + 1)) continue;
        // "sales executives", "Reuters reporters", but not "parameters beats"
        const bool is_attribute =
            sentence.at(at).begins_capital
                ? !sentence.at(at + 1).begins_capital
                : sentence.is_any(at, {"sales", "arms", "graphics", "sports", "savings",
                                       "operations", "systems", "claims", "communications",
                                       "customs", "jobs", "drugs", "parks"});
        // "graphics processing units"
        const std::size_t next = at + (is_attribute && sentence.is(at, "graphics") ? 2 : 1);
        const bool goes_on = is_attribute && is_phrase_word(sentence, next) &&
                             is_plural_at(sentence, next) && sentence.role(next) == Role::other;
        if (goes_on) continue;
        return head_at(sentence, at);
    }
    return std::nullopt;
}

std::optional<HeadNoun> find_joined_noun(const Sentence& sentence, std::size_t begin) {
    const Lexeme& noun = sentence.at(begin);
    const bool is_noun =
        noun.gap == Gap::hyphen && !noun.is_symbol && !noun.is_digits && !noun.begins_capital &&
        !noun.in_mention &&
        (noun.text.size() >= 4 ||
         sentence.is_any(begin, {"bed", "car", "cow", "gun", "job", "lap", "man", "run", "set"})) &&
        (noun.role == Role::other || noun.role == Role::label || noun.role == Role::rate_noun);
    const auto& number = sentence.before(begin).number;
    if (!is_noun || (number && number->decimals != 0)) return std::nullopt;
    for (const std::string_view no_noun :
         {"something", "based", "like",  "style",   "fold",  "plus",  "odd",    "year",
          "percent",   "speed", "wheel", "wheeler", "sided", "yard",  "times",  "nanometer",
          "under",     "over",  "down",  "away",    "ball",  "class", "series", "strong"}) {
        if (noun.text == no_noun) return std::nullopt;
    }
    // "an 11-game winning streak", but "a 3-game player" is of nothing that is known
    const bool is_of_games =
        sentence.is_any(begin + 1, {"streak", "series", "suspension", "ban"}) ||
        sentence.is_any(begin + 2, {"streak", "series", "suspension", "ban"});
    if (noun.text == "game" && !is_of_games) return std::nullopt;
    const bool is_adjective = noun.text.ends_with("ed") || noun.text.ends_with("ly");
    if (is_adjective && noun.text != "bed") return std::nullopt;
    // Before a noun only: "a 20-member team".
    if (!is_phrase_word(sentence, begin + 1)) return std::nullopt;
    return HeadNoun{begin, begin + 1, lowered(sentence.surface(begin))};
}

// What happens to those who are counted.

namespace {

std::string_view fate_at(const Sentence& sentence, std::size_t at) {
    const Lexeme& word = sentence.at(at);
    return word.in_mention ? std::string_view() : fate_called(word.text);
}

}  // namespace

std::string_view fate_after(const Sentence& sentence, std::size_t end) {
    std::size_t at = end;
    constexpr std::size_t most_words = 4;
    // "four people have lost their lives"
    const std::size_t verb = sentence.is_any(end, {"have", "had"}) ? end + 1 : end;
    if (sentence.is(verb, "lost") && sentence.is(verb + 1, "their") &&
        sentence.is_any(verb + 2, {"lives", "life"})) {
        return "killed";
    }
    while (at < end + most_words &&
           sentence.is_any(at, {"were", "was", "are", "is", "has", "have", "had", "been", "who",
                                "others", "more", "also", "still", "remain", "left", "reported"})) {
        ++at;
    }
    return sentence.at(at).gap == Gap::space ? fate_at(sentence, at) : std::string_view();
}

std::size_t before_hedges(const Sentence& sentence, std::size_t begin) {
    std::size_t at = begin;
    constexpr std::size_t most_words = 3;
    while (at > 0 && begin - at < most_words &&
           (sentence.is_any(at - 1, {"least", "more", "than", "other", "another", "as", "many"}) ||
            (sentence.is(at - 1, "at") && sentence.is(at, "least")) ||
            sentence.role(at - 1) == Role::approximate || sentence.role(at - 1) == Role::above)) {
        --at;
    }
    return at;
}

std::string_view fate_before(const Sentence& sentence, std::size_t begin) {
    const std::size_t at = before_hedges(sentence, begin);
    if (at == 0) return {};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> verbs = {
        {{"killing", "killed"},
         {"kills", "killed"},
         {"injuring", "injured"},
         {"injures", "injured"},
         {"wounding", "injured"},
         {"arresting", "arrested"},
         {"hospitalizing", "hospitalized"}}};
    for (const auto& [verb, fate] : verbs) {
        if (sentence.is(at - 1, verb)) return fate;
    }
    if (!sentence.is_any(at - 1, {"killed", "injured", "wounded", "arrested"})) return {};
    return fate_at(sentence, at - 1);
}

bool counts_people(std::string_view noun) {
    constexpr auto people = std::to_array<std::string_view>(
        {"person",     "other",        "child",     "civilian",    "soldier",    "man",
         "woman",      "passenger",    "student",   "officer",     "migrant",    "resident",
         "worker",     "troop",        "protester", "tourist",     "policeman",  "guard",
         "villager",   "farmer",       "pilgrim",   "fighter",     "militant",   "rebel",
         "refugee",    "pupil",        "inmate",    "prisoner",    "patient",    "driver",
         "pedestrian", "shopper",      "hostage",   "journalist",  "fireman",    "firefighter",
         "teacher",    "doctor",       "nurse",     "peacekeeper", "worshipper", "personnel",
         "crew",       "national",     "citizen",   "marine",      "sailor",     "recruit",
         "serviceman", "demonstrator", "gunman",    "attacker",    "bomber",     "insurgent",
         "hiker",      "climber",      "miner",     "employee",    "guest",      "baby",
         "infant",     "teenager",     "boy",       "girl",        "player",     "fan",
         "spectator",  "individual",   "pensioner", "commuter",    "cyclist"});
    return std::find(people.begin(), people.end(), noun) != people.end();
}

}  // namespace onoma
