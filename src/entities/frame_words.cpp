// SPDX-License-Identifier: Apache-2.0
// Lists in alphabetical order, so that a look-up is a binary search; a static_assert keeps them so.
#include "entities/frame_words.hpp"

#include <algorithm>
#include <array>

#include "entities/clue_words.hpp"
#include "entities/sorted_words.hpp"

namespace onoma {
namespace {

// clang-format off
constexpr std::array<std::string_view, 256> role_words = {
    "activist", "actor", "actress", "administrator", "adviser", "advisor", "agent", "aide",
    "ambassador", "analyst", "archaeologist", "archbishop", "architect", "artist", "assistant",
    "associate", "astronaut", "astronomer", "attorney", "aunt", "author", "banker", "bassist",
    "batsman", "billionaire", "biographer", "biologist", "bishop", "blogger", "boss", "bowler",
    "boxer", "boyfriend", "broadcaster", "broker", "brother", "campaigner", "cardinal",
    "cartoonist", "cellist", "ceo", "cfo", "chair", "chairman", "chairperson", "chairwoman",
    "chancellor", "chaplain", "chef", "chemist", "chief", "choreographer", "cio", "ciso", "cleric",
    "co-founder", "coach", "cofounder", "colleague", "columnist", "comedian", "commentator",
    "commissioner", "composer", "conductor", "congressman", "congresswoman", "consultant", "coo",
    "coroner", "correspondent", "councillor", "councilman", "counsel", "cousin", "creator",
    "critic", "cto", "curator", "cyclist", "daughter", "dean", "defender", "delegate", "dentist",
    "designer", "developer", "diplomat", "director", "dissident", "doctor", "dr", "drummer",
    "economist", "editor", "engineer", "entrepreneur", "envoy", "epidemiologist", "executive",
    "expert", "father", "filmmaker", "financier", "firefighter", "footballer", "founder", "friend",
    "geologist", "girlfriend", "goalkeeper", "golfer", "governor", "granddaughter", "grandfather",
    "grandmother", "grandson", "guitarist", "head", "historian", "host", "husband", "imam",
    "industrialist", "influencer", "instructor", "inventor", "investigator", "investor",
    "journalist", "judge", "justice", "lawmaker", "lawyer", "leader", "lecturer", "linguist",
    "lord", "madam", "magistrate", "magnate", "manager", "mathematician", "mayor", "mep",
    "midfielder", "minister", "mother", "mp", "mr", "mrs", "ms", "musician", "negotiator",
    "neighbor", "neighbour", "nephew", "neuroscientist", "niece", "novelist", "nurse", "officer",
    "official", "organiser", "organizer", "owner", "painter", "partner", "pastor",
    "philanthropist", "philosopher", "photographer", "physicist", "pianist", "pilot", "pitcher",
    "playwright", "poet", "policeman", "policewoman", "politician", "predecessor", "premier",
    "presenter", "president", "priest", "prince", "princess", "principal", "producer", "prof",
    "professor", "programmer", "prosecutor", "psychiatrist", "psychologist", "publisher",
    "quarterback", "rabbi", "rapper", "rep", "reporter", "representative", "researcher", "rower",
    "scholar", "scientist", "screenwriter", "sculptor", "secretary", "sen", "senator", "singer",
    "sir", "sister", "skier", "skipper", "sociologist", "soldier", "solicitor", "son",
    "songwriter", "spokesman", "spokesperson", "spokeswoman", "sprinter", "staffer", "strategist",
    "striker", "student", "successor", "surgeon", "swimmer", "teacher", "technologist", "trader",
    "translator", "treasurer", "tycoon", "umpire", "uncle", "undersecretary", "vc", "veteran",
    "veterinarian", "vicar", "violinist", "virologist", "vocalist", "volunteer", "widow", "wife",
    "winger", "wrestler", "writer", "youtuber"};
// clang-format on
static_assert(std::is_sorted(role_words.begin(), role_words.end()));

// clang-format off
constexpr std::array<std::string_view, 31> ranks = {
    "adm", "admiral", "brig", "brigadier", "capt", "captain", "cmdr", "col", "colonel",
    "commandant", "commander", "constable", "corporal", "cpl", "det", "detective", "gen",
    "general", "inspector", "lieutenant", "lt", "maj", "major", "marshal", "pvt", "sergeant",
    "sgt", "sheriff", "superintendent", "supt", "trooper"};
// clang-format on
static_assert(std::is_sorted(ranks.begin(), ranks.end()));

// clang-format off
constexpr std::array<std::string_view, 13> callings = {
    "anchor", "champion", "driver", "passenger", "resident", "rider", "star", "superstar",
    "survivor", "suspect", "victim", "winner", "witness"};
// clang-format on
static_assert(std::is_sorted(callings.begin(), callings.end()));

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
constexpr std::array<std::string_view, 31> company_endings = {
    "advisors", "aerospace", "airlines", "analytics", "bancorp", "bancshares", "biopharma",
    "biosciences", "biotech", "capital", "consulting", "enterprises", "funds", "holdings",
    "industries", "investments", "labs", "microsystems", "minerals", "motors", "partners",
    "petroleum", "pharma", "pharmaceuticals", "robotics", "securities", "semiconductor",
    "semiconductors", "technologies", "therapeutics", "ventures"};
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

// Of those that the lists of clues lack.
// clang-format off
constexpr std::array<std::string_view, 337> thing_words = {
    "accords", "afc", "age", "agencies", "agriculture", "airbus", "albion", "alliance",
    "anniversary", "archdiocese", "archives", "area", "arena", "assurance", "astros", "athletic",
    "average", "aviation", "ballet", "band", "bar", "barracks", "basin", "battalion", "bears",
    "beer", "blackhawks", "borough", "braves", "brewers", "brigade", "bruins", "budget", "bulls",
    "burger", "cabinet", "cafe", "caliphate", "campaign", "canadiens", "canal", "canton",
    "canucks", "cape", "capitals", "carnival", "case", "casino", "cathedral", "celtics",
    "ceremony", "cf", "cfc", "channel", "chapel", "charity", "children", "choir", "chronicle",
    "chronicles", "citizens", "clinic", "clippers", "command", "commerce", "communists",
    "composite", "conservatives", "constabulary", "constitution", "consulate", "councils",
    "cowboys", "crescent", "crisis", "crossing", "cubs", "culture", "customs", "cyclone",
    "declaration", "defence", "defense", "democrats", "departments", "derby", "devils", "diocese",
    "directive", "directorate", "disease", "doctrine", "dodgers", "dolphins", "dynasty", "eagles",
    "earthquake", "edition", "education", "effect", "election", "elections", "emirate", "empire",
    "ensemble", "environment", "era", "estates", "express", "expressway", "factory", "falcons",
    "falls", "farmers", "fc", "fellow", "fellows", "fellowship", "fighters", "film", "finals",
    "finance", "flames", "flyers", "fm", "forces", "foreign", "fortress", "gallery", "garden",
    "gardens", "gendarmerie", "giants", "glacier", "globe", "gospel", "governorate", "greens",
    "guardian", "gymnasium", "hearing", "highway", "hornets", "hospice", "housing", "index",
    "infantry", "infirmary", "inquiry", "insurance", "insurgents", "interior", "investments",
    "islamists", "islanders", "isles", "jail", "jets", "jr", "junction", "jungle", "justice",
    "kindergarten", "kingdom", "knicks", "labor", "laboratories", "laboratory", "labour", "lakers",
    "liberals", "lines", "mall", "manifesto", "map", "marathon", "marina", "mariners", "marines",
    "massacre", "mba", "md", "medal", "men", "mets", "militia", "mine", "mines", "ministries",
    "mirror", "mission", "monastery", "monument", "mosque", "motorway", "movement", "movie",
    "municipality", "nationalists", "nuggets", "nurses", "oblast", "officers", "oilers",
    "olympiad", "opera", "orioles", "pacers", "pact", "padres", "parade", "parliamentary",
    "penguins", "people", "pharmaceuticals", "phd", "phillies", "pictures", "pier", "pirates",
    "pistons", "pizza", "plague", "plateau", "podcast", "poll", "polytechnic", "prefecture",
    "prison", "prix", "productions", "programme", "protocol", "pub", "publications", "quarry",
    "quartet", "quay", "railway", "railways", "rangers", "rapids", "raptors", "realty", "rebels",
    "reds", "reef", "referendum", "refinery", "regiment", "region", "registry", "republicans",
    "reservoir", "residents", "resorts", "restaurant", "revolution", "rockets", "rovers", "royals",
    "sabres", "saga", "sc", "scandal", "season", "seasons", "secretariat", "secretaries",
    "secretary", "securities", "semifinals", "seminary", "senators", "sharks", "shipping",
    "shrine", "socialists", "soldiers", "springs", "spurs", "squad", "squadron", "sr", "stakes",
    "stores", "strategy", "students", "study", "sultanate", "survey", "symphony", "synagogue",
    "syndrome", "taskforce", "tea", "teachers", "team", "teams", "telecommunications", "terminal",
    "terrace", "territories", "territory", "test", "theory", "tigers", "today", "tourism",
    "tournament", "towers", "township", "transport", "trial", "trilogy", "troops", "trophy",
    "tunnel", "twins", "typhoon", "uprising", "v", "veterans", "vodka", "voivodeship", "volcano",
    "voters", "vs", "wanderers", "warriors", "wharf", "whisky", "wine", "women", "workers",
    "yankees", "zoo"};
// clang-format on
static_assert(std::is_sorted(thing_words.begin(), thing_words.end()));

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
constexpr std::array<std::string_view, 16> exchanges = {
    "amex", "asx", "bse", "epa", "hkex", "krx", "lse", "nasdaq", "nse", "nyse", "sehk", "sse",
    "szse", "tse", "tsx", "twse"};
// clang-format on
static_assert(std::is_sorted(exchanges.begin(), exchanges.end()));

// clang-format off
constexpr std::array<std::string_view, 27> particles = {
    "al", "bin", "da", "dal", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn",
    "la", "las", "le", "los", "ten", "ter", "und", "van", "vom", "von", "y", "zu", "zur"};
// clang-format on
static_assert(std::is_sorted(particles.begin(), particles.end()));

}  // namespace

bool is_exchange(std::string_view folded) { return is_among(folded, exchanges); }
bool is_role_word(std::string_view folded) { return is_among(folded, role_words); }
bool is_calling(std::string_view folded) { return is_among(folded, callings); }
bool is_rank(std::string_view folded) { return is_among(folded, ranks); }
bool is_title_part(std::string_view folded) { return is_among(folded, title_parts); }
bool is_speech_verb(std::string_view folded) { return is_among(folded, speech_verbs); }
bool is_company_word(std::string_view folded) { return is_among(folded, company_words); }
bool is_company_ending(std::string_view folded) { return is_among(folded, company_endings); }
bool is_legal_form(std::string_view folded) { return is_among(folded, legal_forms); }
bool is_no_surname(std::string_view folded) { return is_among(folded, no_surnames); }
bool is_thing_word(std::string_view folded) {
    const bool is_surname_too = folded == "hill" || folded == "day" || folded == "power";
    if (is_surname_too) return false;
    return is_institution_word(folded) || is_place_word(folded) || is_event_word(folded) ||
           is_company_tail(folded) || is_legal_ending(folded) || is_among(folded, thing_words);
}
bool is_ambiguous_given_name(std::string_view folded) {
    return is_among(folded, ambiguous_given_names);
}
bool is_abbreviation(std::string_view folded) { return is_among(folded, abbreviations); }
bool is_particle(std::string_view folded) { return is_among(folded, particles); }

}  // namespace onoma
