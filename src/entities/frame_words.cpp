// SPDX-License-Identifier: Apache-2.0
// Lists in alphabetical order, so that a look-up is a binary search; a static_assert keeps them so.
#include "entities/frame_words.hpp"

#include <algorithm>
#include <array>

#include "entities/sorted_words.hpp"

namespace onoma {
namespace {

// clang-format off
constexpr std::array<std::string_view, 139> role_words = {
    "adviser", "advisor", "agent", "analyst", "archbishop", "architect", "artist", "assistant",
    "associate", "astronaut", "attorney", "author", "bishop", "boss", "broker", "brother",
    "cardinal", "ceo", "cfo", "chair", "chairman", "chairperson", "chairwoman", "chancellor",
    "chemist", "chief", "cio", "ciso", "co-founder", "coach", "cofounder", "colleague",
    "columnist", "commentator", "commissioner", "congressman", "congresswoman", "consultant",
    "coo", "correspondent", "councilman", "counsel", "creator", "critic", "cto", "curator",
    "daughter", "dean", "designer", "developer", "director", "doctor", "dr", "economist",
    "editor", "engineer", "entrepreneur", "executive", "expert", "father", "founder", "friend",
    "governor", "head", "historian", "host", "husband", "inventor", "investor", "journalist",
    "judge", "justice", "lawmaker", "lawyer", "leader", "lecturer", "lord", "madam", "manager",
    "mathematician", "mayor", "minister", "mother", "mr", "mrs", "ms", "musician", "novelist",
    "officer", "official", "owner", "painter", "partner", "philosopher", "photographer",
    "physicist", "pilot", "poet", "politician", "predecessor", "premier", "president", "prince",
    "princess", "principal", "producer", "prof", "professor", "programmer", "prosecutor",
    "psychologist", "publisher", "rep", "reporter", "representative", "researcher", "scholar",
    "scientist", "secretary", "sen", "senator", "singer", "sir", "sister", "sociologist",
    "spokesman", "spokesperson", "spokeswoman", "strategist", "student", "successor", "teacher",
    "technologist", "trader", "treasurer", "vc", "veteran", "wife", "writer"};
// clang-format on
static_assert(std::is_sorted(role_words.begin(), role_words.end()));

// clang-format off
constexpr std::array<std::string_view, 16> title_parts = {
    "acting", "assistant", "chief", "deputy", "executive", "former", "general", "global", "head",
    "interim", "lead", "managing", "operating", "senior", "technology", "vice"};
// clang-format on
static_assert(std::is_sorted(title_parts.begin(), title_parts.end()));

// clang-format off
constexpr std::array<std::string_view, 28> speech_verbs = {
    "acknowledged", "added", "adds", "announced", "argued", "argues", "asked", "asks", "claimed",
    "explained", "explains", "insisted", "noted", "notes", "posted", "recalled", "replied",
    "said", "says", "stated", "states", "testified", "told", "tweeted", "warned", "warns",
    "writes", "wrote"};
// clang-format on
static_assert(std::is_sorted(speech_verbs.begin(), speech_verbs.end()));

// clang-format off
constexpr std::array<std::string_view, 25> company_words = {
    "bank", "broker", "brokerage", "carmaker", "chipmaker", "company", "conglomerate",
    "consultancy", "developer", "drugmaker", "firm", "foundry", "giant", "insurer", "lab",
    "manufacturer", "operator", "publisher", "retailer", "rival", "start-up", "startup",
    "subsidiary", "supplier", "unicorn"};
// clang-format on
static_assert(std::is_sorted(company_words.begin(), company_words.end()));

// clang-format off
constexpr std::array<std::string_view, 19> company_endings = {
    "advisors", "airlines", "biosciences", "biotech", "capital", "funds", "holdings",
    "investments", "labs", "motors", "partners", "pharma", "pharmaceuticals", "robotics",
    "securities", "semiconductor", "semiconductors", "therapeutics", "ventures"};
// clang-format on
static_assert(std::is_sorted(company_endings.begin(), company_endings.end()));

// clang-format off
constexpr std::array<std::string_view, 11> legal_forms = {
    "corp", "corporation", "gmbh", "inc", "incorporated", "limited", "llc", "llp", "ltd", "oyj",
    "plc"};
// clang-format on
static_assert(std::is_sorted(legal_forms.begin(), legal_forms.end()));

// clang-format off
constexpr std::array<std::string_view, 456> no_surnames = {
    "a", "academy", "according", "act", "acting", "active", "additionally", "affairs", "africa",
    "african", "after", "agency", "ai", "airlines", "airport", "alexa", "all", "also", "although",
    "amazon", "america", "american", "an", "and", "android", "anthropic", "app", "apple", "apps",
    "april", "army", "as", "asia", "asian", "assembly", "association", "at", "attorney", "august",
    "authority", "avenue", "award", "awards", "bad", "bank", "bay", "beach", "because", "before",
    "bill", "board", "both", "boulevard", "bowl", "bridge", "british", "building", "bureau",
    "business", "but", "by", "california", "campus", "canada", "capital", "center", "centre",
    "chatgpt", "chief", "china", "chinese", "church", "city", "claude", "club", "coalition",
    "code", "college", "commission", "committee", "communications", "community", "company",
    "conference", "congress", "congressional", "copilot", "corp", "corporate", "corps", "council",
    "county", "court", "creative", "credit", "cup", "daily", "data", "day", "december",
    "democrat", "democratic", "department", "deputy", "desktop", "despite", "digital", "district",
    "division", "drive", "during", "each", "early", "east", "economic", "editorial",
    "electronics", "energy", "english", "entertainment", "equity", "europe", "european", "even",
    "event", "every", "exchange", "executive", "family", "february", "federal", "festival", "few",
    "financial", "follow", "for", "force", "former", "forum", "foundation", "france", "french",
    "friday", "from", "fund", "game", "games", "gazette", "gemini", "general", "german",
    "germany", "getty", "global", "google", "government", "gpt", "grok", "group", "growth", "he",
    "health", "hedge", "her", "herald", "here", "high", "hills", "his", "holdings", "hospital",
    "hotel", "house", "how", "however", "human", "hurricane", "i", "ibm", "if", "image", "images",
    "in", "inc", "including", "india", "indian", "industries", "initiative", "inspector",
    "institute", "institutional", "intel", "intelligence", "interim", "international", "ios",
    "ipad", "iphone", "iran", "iranian", "island", "islands", "israel", "israeli", "it", "its",
    "january", "japan", "journal", "july", "june", "junior", "just", "korea", "korean", "lab",
    "labs", "lake", "law", "lead", "league", "legal", "library", "licence", "license", "like",
    "limited", "linux", "live", "llama", "ltd", "mac", "magazine", "management", "managing",
    "many", "march", "market", "marketing", "markets", "meanwhile", "media", "medical",
    "memorial", "meta", "microsoft", "minister", "modified", "monday", "monday's", "more", "most",
    "mount", "mountain", "museum", "music", "national", "network", "networks", "new", "news",
    "newsletter", "no", "north", "not", "november", "now", "nvidia", "observer", "october", "of",
    "office", "officer", "old", "olympics", "on", "online", "only", "open", "openai", "operating",
    "operations", "or", "oracle", "oscar", "our", "page", "palace", "park", "partners", "party",
    "photo", "plan", "plaza", "policy", "post", "prime", "principal", "private", "prize", "pro",
    "product", "products", "program", "project", "public", "publishing", "quarterly", "radio",
    "range", "read", "records", "related", "report", "republic", "republican", "request",
    "research", "resources", "reuters", "revenue", "review", "risk", "river", "road", "roads",
    "room", "royal", "russia", "russian", "sachs", "said", "saint", "samsung", "san", "saturday",
    "school", "schools", "science", "sciences", "scientific", "sea", "security", "senate",
    "senior", "september", "series", "service", "services", "share", "she", "show", "sign",
    "since", "siri", "so", "social", "society", "software", "solutions", "some", "sony", "source",
    "sources", "south", "spanish", "square", "stadium", "staff", "state", "states", "station",
    "still", "store", "strategic", "street", "studio", "studios", "subscribe", "such", "summary",
    "summit", "sunday", "super", "support", "supreme", "system", "systems", "taiwan", "taiwanese",
    "technical", "technologies", "technology", "telegraph", "television", "tesla", "than", "that",
    "the", "theater", "theatre", "their", "then", "there", "these", "they", "this", "those",
    "thursday", "times", "to", "tower", "trade", "treasury", "tribune", "trust", "tuesday", "tv",
    "ukraine", "union", "united", "university", "unless", "until", "valley", "venture",
    "ventures", "version", "vice", "video", "village", "war", "washington", "watch", "we",
    "wednesday", "week", "weekly", "what", "when", "where", "whether", "while", "who", "why",
    "windows", "wireless", "with", "working", "world", "yard", "yes", "york", "you", "zone"};
// clang-format on
static_assert(std::is_sorted(no_surnames.begin(), no_surnames.end()));

// clang-format off
constexpr std::array<std::string_view, 372> ambiguous_given_names = {
    "abbey", "alexa", "alexis", "alpha", "amazon", "amber", "american", "angel", "apple", "april",
    "art", "ash", "asia", "aspen", "august", "aurora", "austin", "autumn", "avery", "bad",
    "bailey", "barb", "bard", "baroness", "basil", "bay", "bea", "been", "belle", "ben", "beta",
    "big", "bill", "black", "blake", "blaze", "bliss", "blue", "bob", "brandy", "brook", "brooke",
    "brooklyn", "buck", "bud", "cam", "candy", "carol", "cash", "cat", "chad", "chairman",
    "chance", "character", "charity", "charlotte", "chase", "chelsea", "cherry", "chief", "china",
    "chip", "christian", "christmas", "claire", "claude", "clay", "cliff", "cloud", "colt",
    "command", "cook", "cooper", "copilot", "cruz", "crystal", "daisy", "dale", "dallas", "dash",
    "data", "dawn", "dean", "deep", "dell", "delta", "denver", "destiny", "diamond", "dick",
    "ding", "dixie", "do", "dolly", "don", "dot", "drew", "dusty", "earl", "east", "easter",
    "eden", "elf", "ella", "emerald", "ernie", "eve", "ever", "faith", "falcon", "fares", "fern",
    "finn", "first", "fisher", "flora", "florence", "foo", "ford", "forest", "forrest", "frank",
    "garrison", "gay", "gemini", "gemma", "gene", "general", "genesis", "georgia", "ginger",
    "glen", "global", "gold", "grace", "granite", "grant", "gray", "great", "green", "grok",
    "guy", "ha", "harbor", "harley", "harm", "harmony", "harper", "hazel", "he", "heath",
    "heather", "heaven", "henry's", "herb", "holly", "hope", "hugging", "hunter", "imagen",
    "india", "ion", "iris", "iron", "israel", "ivory", "ivy", "jack", "jackson", "jade", "jamba",
    "jasmine", "jasper", "jay", "jersey", "jesus", "jet", "jewel", "job", "jordan", "josh", "joy",
    "judge", "june", "justice", "justin", "king", "kit", "lady", "lance", "lane", "laurel", "law",
    "lee", "leo", "liberty", "lily", "lincoln", "little", "llama", "lo", "logan", "london",
    "long", "lotus", "love", "luck", "lynn", "ma", "madison", "major", "marina", "marine", "mark",
    "martin", "mary", "mason", "mat", "max", "maxim", "may", "melody", "mercury", "mercy",
    "merry", "meta", "mike", "milan", "miles", "min", "mission", "mistral", "misty", "moon",
    "morgan", "moses", "national", "naval", "new", "next", "nick", "noble", "norm", "north",
    "nova", "ocean", "octave", "olive", "omega", "open", "orion", "orlando", "page", "paige",
    "palm", "pan", "paris", "parker", "pat", "patience", "patty", "peak", "pearl", "penny", "phi",
    "phoenix", "piper", "pony", "pope", "poppy", "power", "prince", "princess", "pure", "queen",
    "rain", "ray", "rebel", "red", "reed", "regal", "reggie", "rex", "rich", "richmond", "ridge",
    "river", "rob", "robin", "rock", "rocket", "rocky", "roman", "rose", "rowan", "royal", "ruby",
    "rush", "rusty", "sage", "saint", "sally", "salt", "san", "sandy", "santa", "sasha",
    "savannah", "scout", "sean's", "sheikh", "shelby", "shell", "sherry", "sierra", "sky",
    "smith", "snow", "sol", "sora", "south", "spot", "stable", "star", "sterling", "stone",
    "storm", "stormy", "sue", "sultan", "summer", "sun", "sunny", "super", "swami", "sydney",
    "teddy", "temple", "terry", "thorn", "tiffany", "tiny", "titan", "trinity", "trip", "troy",
    "true", "uber", "united", "van", "veo", "victor", "victoria", "violet", "virginia", "wade",
    "ward", "warren", "wave", "wayne", "west", "white", "will", "willow", "windy", "winter",
    "wolf", "wood", "woods", "world", "young", "zion"};
// clang-format on
static_assert(std::is_sorted(ambiguous_given_names.begin(), ambiguous_given_names.end()));

// clang-format off
constexpr std::array<std::string_view, 16> abbreviations = {
    "bros", "co", "corp", "dr", "ft", "inc", "jr", "ltd", "mr", "mrs", "ms", "mt", "no", "sr",
    "st", "vs"};
// clang-format on
static_assert(std::is_sorted(abbreviations.begin(), abbreviations.end()));

// clang-format off
constexpr std::array<std::string_view, 27> particles = {
    "al", "bin", "da", "dal", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn",
    "la", "las", "le", "los", "ten", "ter", "und", "van", "vom", "von", "y", "zu", "zur"};
// clang-format on
static_assert(std::is_sorted(particles.begin(), particles.end()));

}  // namespace

bool is_role_word(std::string_view folded) { return is_among(folded, role_words); }
bool is_title_part(std::string_view folded) { return is_among(folded, title_parts); }
bool is_speech_verb(std::string_view folded) { return is_among(folded, speech_verbs); }
bool is_company_word(std::string_view folded) { return is_among(folded, company_words); }
bool is_company_ending(std::string_view folded) { return is_among(folded, company_endings); }
bool is_legal_form(std::string_view folded) { return is_among(folded, legal_forms); }
bool is_no_surname(std::string_view folded) { return is_among(folded, no_surnames); }
bool is_ambiguous_given_name(std::string_view folded) {
    return is_among(folded, ambiguous_given_names);
}
bool is_abbreviation(std::string_view folded) { return is_among(folded, abbreviations); }
bool is_particle(std::string_view folded) { return is_among(folded, particles); }

}  // namespace onoma
