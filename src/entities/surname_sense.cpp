// SPDX-License-Identifier: Apache-2.0
#include "entities/surname_sense.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "entities/common_capitals.hpp"
#include "entities/frame_words.hpp"
#include "entities/opening_words.hpp"
#include "entities/short_word_list.hpp"
#include "entities/sorted_words.hpp"

namespace onoma {
namespace {

// Surnames that are common words as well, beside those of the other lists.
// clang-format off
constexpr std::array<std::string_view, 464> words_too = {
    "arch", "archer", "ash", "bacon", "baker", "ball", "balls", "band", "banks", "bark", "barker",
    "barn", "bass", "bay", "bays", "beach", "bean", "bear", "beard", "beer", "bell", "berry",
    "best", "bird", "birds", "bishop", "black", "blade", "blank", "blood", "bloom", "blue", "boar",
    "bolt", "bond", "bonds", "bone", "book", "booth", "boss", "bow", "bowl", "box", "boy", "brace",
    "branch", "brand", "brewer", "bridge", "bridges", "bright", "broad", "brook", "brooks",
    "brown", "brush", "buck", "bull", "burn", "bush", "butcher", "butler", "button", "cage",
    "camp", "cannon", "card", "carpenter", "cash", "castle", "chance", "chase", "child", "church",
    "clay", "clean", "cliff", "close", "cloud", "coal", "cock", "cook", "cool", "corn", "cotton",
    "court", "craft", "crisp", "cross", "crow", "crown", "dale", "dance", "dash", "dawn", "day",
    "deal", "dean", "dear", "deer", "diamond", "dice", "dodge", "dole", "dove", "drake", "draper",
    "driver", "drum", "duck", "duke", "eagle", "earl", "early", "ease", "east", "english", "fair",
    "faith", "falls", "farmer", "farrow", "fast", "field", "fields", "fish", "fisher", "flag",
    "fleet", "flint", "flood", "flower", "flowers", "foot", "forest", "fountain", "france",
    "frank", "free", "french", "friend", "frost", "fry", "gage", "gale", "game", "garden",
    "gardener", "gates", "gay", "glass", "gold", "golden", "good", "grace", "grand", "grant",
    "grass", "graves", "gray", "green", "grey", "gross", "grove", "guest", "hale", "hall",
    "hammer", "hand", "hands", "hardy", "hare", "harper", "hawk", "hawks", "haze", "head", "heart",
    "heath", "held", "high", "hill", "hills", "holder", "hole", "holiday", "home", "hood", "hook",
    "hope", "horn", "house", "hunt", "hunter", "hurt", "husband", "ice", "irons", "ivy", "jump",
    "just", "keen", "key", "keys", "kid", "king", "kitchen", "knight", "lake", "lamb", "land",
    "lane", "lark", "last", "law", "lawless", "leader", "leaf", "light", "lilly", "link", "little",
    "lock", "long", "lord", "lot", "love", "low", "mace", "major", "mall", "man", "march", "mark",
    "marks", "marsh", "masters", "may", "mayor", "meadow", "meadows", "mercy", "miles", "mill",
    "mills", "mint", "money", "moody", "moon", "moor", "moss", "mount", "mustard", "nail",
    "neighbors", "new", "nice", "nickel", "noble", "north", "nurse", "oak", "old", "olive",
    "orange", "organ", "outlaw", "pace", "page", "paint", "parish", "park", "parks", "parson",
    "parsons", "patch", "peace", "peacock", "pearl", "penny", "pepper", "pike", "pine", "piper",
    "place", "plant", "pleasant", "plumb", "pole", "pond", "pool", "poor", "pope", "porter",
    "post", "potter", "pound", "power", "powers", "price", "pride", "priest", "prince", "prior",
    "prosper", "purple", "queen", "quick", "rain", "rains", "ray", "read", "reader", "reed",
    "rice", "rich", "richer", "rider", "ring", "ringer", "rivers", "roach", "roads", "robin",
    "rock", "rod", "roll", "roman", "root", "rose", "royal", "ruff", "rule", "rush", "sage",
    "sails", "salmon", "salt", "sand", "sands", "savage", "saw", "sawyer", "schools", "seal",
    "seals", "sears", "self", "sellers", "service", "sessions", "shark", "sharp", "shell",
    "shepherd", "shields", "ship", "shoe", "shook", "shore", "short", "shoulder", "silver",
    "singer", "skill", "skinner", "slaughter", "sleep", "sly", "small", "smart", "smoke", "snow",
    "song", "sparks", "speaker", "spears", "speed", "spring", "squire", "stack", "star", "stark",
    "steel", "stern", "still", "stock", "stocks", "stone", "stores", "storm", "story", "strange",
    "street", "strong", "summer", "summers", "sun", "swan", "sweet", "swift", "sword", "tailor",
    "tall", "teller", "temple", "tester", "thorn", "tide", "till", "tower", "towers", "town",
    "train", "trainer", "tree", "trout", "true", "trump", "vale", "vine", "vogue", "wade", "waits",
    "wake", "wall", "walls", "ward", "ware", "warn", "wash", "waters", "way", "weaver", "weeks",
    "well", "wells", "west", "wheat", "wheeler", "white", "wide", "wild", "wilder", "will",
    "wills", "wind", "winds", "wine", "wing", "wings", "winner", "winter", "winters", "wise",
    "wolf", "wood", "woods", "wool", "word", "worth", "wren", "yard", "young"};
// clang-format on
static_assert(std::is_sorted(words_too.begin(), words_too.end()));

bool is_word_too(std::string_view folded) {
    return is_among(folded, words_too) || is_generic_word(folded) || is_opening_word(folded) ||
           is_thing_word(folded) || is_role_word(folded) || is_no_surname(folded);
}

// Words that begin a sentence without an article.
bool is_mass_noun(std::string_view folded) {
    return is_among(folded,
                    "|beer|business|coal|corn|cotton|frost|gold|rain|rice|salt|silver|snow|spring|"
                    "steel|summer|trade|water|wheat|wine|winter|wood|wool|");
}

}  // namespace

bool SurnameSense::is_surname(std::uint32_t piece, std::uint32_t full_name) const {
    if (is_short_form(piece, full_name)) return false;
    const std::string_view word = words_.folded(piece);
    if (is_after_title(piece)) return true;
    if (is_calendar_word(word)) return !is_date(piece) && goes_on_as_actor(piece);
    if (!is_word_too(word)) return true;
    const bool is_numbered = piece + 1 < words_.size() && words_.same_sentence(piece, piece + 1) &&
                             words_.has_digit(piece + 1);
    if (is_numbered || is_after(piece, "|the|a|an|this|that|these|those|each|every|no|its|")) {
        return false;
    }
    const bool tells_capital = !words_.begins_sentence(piece) && !words_.in_title_case(piece);
    return tells_capital || goes_on_as_actor(piece);
}

// Two letters or more, and none of them small.
bool SurnameSense::is_in_capitals(std::uint32_t piece) const {
    const std::string_view letters = words_.original(piece);
    return std::count_if(letters.begin(), letters.end(), is_ascii_capital) > 1 &&
           std::none_of(letters.begin(), letters.end(), is_ascii_small);
}

// `IVE` is not Jony Ive, unless all around is in capitals too, or it names a speaker ("IVE: No.").
bool SurnameSense::is_short_form(std::uint32_t piece, std::uint32_t full_name) const {
    constexpr std::size_t most_letters = 4;
    constexpr std::uint32_t words_around = 4;
    if (!is_in_capitals(piece) || is_in_capitals(full_name)) return false;
    if (words_.original(piece).size() > most_letters) return false;
    const std::uint32_t end = std::min(piece + words_around, words_.size());
    if (piece + 1 < end && words_.folded(piece + 1) == ":") return false;
    for (std::uint32_t at = piece - std::min(piece, words_around); at < end; ++at) {
        if (!words_.same_sentence(at, piece)) continue;
        const std::string_view letters = words_.original(at);
        if (std::any_of(letters.begin(), letters.end(), is_ascii_small)) return true;
    }
    return false;
}

// `Mr. Page`, `President Bush`
bool SurnameSense::is_after_title(std::uint32_t piece) const {
    if (piece == 0 || !words_.same_sentence(piece - 1, piece)) return false;
    std::uint32_t before = piece - 1;
    if (words_.folded(before) == "." && before > 0) --before;
    const std::string_view word = words_.folded(before);
    return is_role_word(word) || (is_rank(word) && words_.begins_capital(before));
}

// `in May`, `last May`, `May 2021`, `April and May`
bool SurnameSense::is_date(std::uint32_t piece) const {
    constexpr std::uint32_t words_around = 3;
    if (is_after(
            piece,
            "|in|by|since|until|till|last|next|this|early|late|mid|before|during|through|of|on|"
            "for|from|every|each|the|")) {
        return true;
    }
    const std::uint32_t end = std::min(piece + words_around + 1, words_.size());
    for (std::uint32_t at = piece - std::min(piece, words_around); at < end; ++at) {
        if (at == piece || !words_.same_sentence(at, piece)) continue;
        if (words_.has_digit(at)) return true;
        if (is_calendar_word(words_.folded(at)) && words_.folded(at) != words_.folded(piece)) {
            return true;
        }
    }
    return false;
}

// What people do, in news, after their surname.
bool SurnameSense::goes_on_as_actor(std::uint32_t piece) const {
    const std::uint32_t next = piece + 1;
    if (next >= words_.size() || text_.pieces[next].sentence != text_.pieces[piece].sentence) {
        return true;  // the end: "thanked Cook"
    }
    const std::string_view word = words_.folded(next);
    if (word.starts_with('\'') || is_speech_verb(word)) return true;
    // "Cook smiled", but "Gates opened at noon" and "Rice cooked in milk".
    const std::string_view own = words_.folded(piece);
    const bool takes_article = !own.ends_with('s') && !is_mass_noun(own);
    if (takes_article && word.ends_with("ed") && !words_.begins_capital(next)) return true;
    return is_among(
        word,
        "|.|,|!|?|\"|”|)|;|who|whose|was|is|has|had|will|would|did|does|could|can|also|left|"
        "spoke|joined|became|came|went|took|made|gave|met|won|lost|died|called|"
        "founded|resigned|served|began|started|got|declined|agreed|refused|thanked|"
        "denied|later|then|himself|herself|and|hosts|leads|runs|led|ran|faced|faces|"
        "wants|wanted|plans|planned|promised|hopes|believes|believed|thinks|thought|"
        "doubts|sees|expects|fears|knows|works|lives|plays|leaves|holds|heads|owns|needs|"
        "suggested|criticized|defended|praised|urged|signed|visited|arrived|returned|"
        "retired|stepped|appeared|admitted|confirmed|described|pleaded|sued|stayed|");
}

bool SurnameSense::is_after(std::uint32_t piece, std::string_view words) const {
    return piece > 0 && words_.same_sentence(piece - 1, piece) &&
           is_among(words_.folded(piece - 1), words);
}

}  // namespace onoma
