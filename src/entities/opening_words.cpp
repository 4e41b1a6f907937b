// SPDX-License-Identifier: Apache-2.0
// A list in alphabetical order; a static_assert keeps it so.
#include "entities/opening_words.hpp"

#include <algorithm>
#include <array>

#include "entities/sorted_words.hpp"

namespace onoma {
namespace {

// clang-format off
constexpr std::array<std::string_view, 722> opening_words = {
    "a", "aboard", "about", "above", "access", "according", "accordingly", "across", "actually",
    "added", "adding", "additionally", "adds", "admittedly", "advocates", "affected", "after",
    "afterwards", "again", "against", "ahead", "alas", "all", "allegedly", "allowing", "almost",
    "alone", "along", "already", "also", "alternatively", "although", "altogether", "always",
    "amid", "among", "amongst", "an", "analysts", "and", "announced", "another", "any",
    "anybody", "anyone", "anything", "anyway", "apart", "apparently", "are", "aren't",
    "arguably", "around", "as", "aside", "ask", "asked", "at", "away", "back", "backed",
    "backers", "based", "basically", "be", "became", "because", "become", "been", "before",
    "beforehand", "began", "beginning", "behind", "being", "believe", "believed", "below",
    "beneath", "beside", "besides", "better", "between", "beyond", "big", "born", "both",
    "briefly", "broadly", "built", "but", "by", "call", "called", "calls", "can", "can't",
    "cannot", "cautiously", "certain", "certainly", "clearly", "combined", "come", "comes",
    "coming", "commenting", "common", "companies", "compared", "comparing", "competitors",
    "consequently", "consider", "considering", "consumers", "contrary", "conversely",
    "correction", "could", "couldn't", "critics", "crucially", "curiously", "currently",
    "customers", "dear", "deep", "definitely", "demand", "describing", "designed", "despite",
    "developers", "did", "didn't", "different", "do", "does", "doesn't", "doing", "don't",
    "done", "down", "dubbed", "due", "during", "each", "earlier", "early", "economists",
    "effectively", "eight", "either", "eleven", "elsewhere", "employees", "engineers", "enough",
    "entire", "equally", "especially", "essentially", "even", "eventually", "ever", "every",
    "everybody", "everyone", "everything", "evidently", "exactly", "except", "excluding",
    "executives", "expect", "expected", "experts", "facing", "fair", "falling", "fans", "far",
    "few", "fewer", "fifteen", "fifth", "fifty", "finally", "find", "first", "firstly", "five",
    "follow", "following", "for", "former", "formerly", "fortunately", "forty", "founded",
    "founders", "four", "fourteen", "fourth", "frankly", "frequently", "from", "full", "fully",
    "further", "furthermore", "gave", "generally", "get", "gets", "getting", "give", "given",
    "gives", "giving", "go", "going", "gone", "good", "got", "governments", "granted", "great",
    "growth", "had", "half", "happily", "hardly", "has", "hasn't", "have", "haven't", "having",
    "he", "he'd", "he'll", "he's", "held", "help", "hence", "her", "here", "here's", "hers",
    "herself", "hi", "him", "himself", "his", "historically", "honestly", "hopefully", "hours",
    "how", "how's", "however", "huge", "hundred", "hundreds", "i", "i'd", "i'll", "i'm", "i've",
    "ideally", "if", "imagine", "importantly", "impressively", "in", "inaccurate",
    "incidentally", "increasingly", "indeed", "initially", "inside", "insiders", "instead",
    "interestingly", "into", "investors", "ironically", "is", "isn't", "it", "it'd", "it'll",
    "it's", "its", "itself", "join", "joined", "journalists", "just", "keep", "kept", "knowing",
    "known", "largely", "last", "lastly", "late", "lately", "later", "latest", "launched",
    "lawmakers", "lawyers", "leaders", "leaving", "led", "left", "less", "lest", "let", "let's",
    "like", "likely", "likewise", "little", "local", "located", "long", "longer", "look",
    "looking", "lots", "made", "mainly", "make", "makes", "making", "many", "may", "maybe",
    "me", "meanwhile", "meet", "men", "mere", "merely", "might", "millions", "mind", "mine",
    "more", "moreover", "most", "mostly", "much", "multiple", "must", "my", "myself", "named",
    "namely", "naturally", "near", "nearly", "necessarily", "neither", "never", "nevertheless",
    "new", "next", "nine", "no", "nobody", "none", "nonetheless", "nor", "normally", "not",
    "notable", "notably", "nothing", "notwithstanding", "now", "nowadays", "observers",
    "obviously", "of", "off", "officially", "officials", "often", "oh", "okay", "old", "on",
    "once", "one", "ones", "only", "onto", "open", "opened", "opponents", "or", "originally",
    "other", "others", "otherwise", "ought", "our", "ours", "ourselves", "out", "outside",
    "over", "overall", "owing", "own", "owners", "paid", "particularly", "partly", "past",
    "people", "per", "perhaps", "personally", "please", "plus", "point", "possibly",
    "potentially", "preliminary", "presented", "presumably", "pretty", "previously", "prices",
    "primarily", "prior", "probably", "profits", "prosecutors", "provided", "providing", "put",
    "quickly", "quite", "raised", "rarely", "rather", "read", "readers", "ready", "really",
    "reason", "recall", "recalling", "recent", "recently", "regarding", "regardless",
    "regulators", "related", "released", "remarkably", "remember", "reportedly", "researchers",
    "residents", "respectively", "revenue", "right", "rising", "rivals", "roughly", "run",
    "running", "sadly", "said", "sales", "same", "save", "saw", "say", "saying", "says",
    "scientists", "second", "secondly", "see", "seeing", "seeking", "seems", "seen",
    "separately", "seven", "seventy", "several", "shall", "share", "shareholders", "shares",
    "she", "she'd", "she'll", "she's", "short", "shortly", "should", "shouldn't", "show",
    "showing", "shown", "shows", "similarly", "simply", "since", "six", "sixteen", "sixty",
    "slightly", "slowly", "small", "smaller", "so", "some", "somebody", "somehow", "someone",
    "something", "sometimes", "somewhat", "somewhere", "soon", "sources", "speaking",
    "specifically", "spokespeople", "staff", "stand", "standing", "start", "started",
    "starting", "startups", "states", "still", "stop", "strange", "strictly", "strikingly",
    "students", "subsequently", "such", "suddenly", "supply", "supporters", "supposedly",
    "sure", "surely", "surprisingly", "take", "taken", "takes", "taking", "tech", "tell",
    "tellingly", "ten", "tens", "tested", "than", "thank", "thankfully", "thanks", "that",
    "that's", "the", "their", "theirs", "them", "themselves", "then", "there", "there's",
    "thereafter", "thereby", "therefore", "these", "they", "they'd", "they'll", "they're",
    "they've", "thing", "things", "think", "third", "thirdly", "thirteen", "thirty", "this",
    "those", "though", "thought", "thousands", "three", "through", "throughout", "thus", "till",
    "time", "to", "today", "together", "told", "tomorrow", "tonight", "too", "took", "top",
    "toward", "towards", "trading", "traditionally", "trained", "try", "trying", "turn",
    "twelve", "twenty", "twice", "two", "typically", "ultimately", "under", "underneath",
    "undoubtedly", "unfortunately", "unless", "unlike", "unsurprisingly", "until", "unveiled",
    "up", "upon", "us", "use", "used", "users", "using", "usually", "various", "versus", "very",
    "via", "voters", "wait", "want", "wants", "was", "wasn't", "watch", "we", "we'd", "we'll",
    "we're", "we've", "well", "went", "were", "weren't", "what", "what's", "whatever", "when",
    "whenever", "where", "whereas", "whereby", "wherever", "whether", "which", "whichever",
    "while", "who", "who's", "whoever", "whole", "whom", "whose", "why", "wide", "widely",
    "will", "with", "within", "without", "won't", "workers", "working", "worldwide", "would",
    "wouldn't", "writing", "written", "wrote", "yes", "yesterday", "yet", "you", "you'd",
    "you'll", "you're", "you've", "your", "yours", "yourself", "yourselves", "zero"};
// clang-format on
static_assert(std::is_sorted(opening_words.begin(), opening_words.end()));

}  // namespace

bool is_opening_word(std::string_view folded) { return is_among(folded, opening_words); }

}  // namespace onoma
