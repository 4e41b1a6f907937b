// SPDX-License-Identifier: Apache-2.0
// Lists in alphabetical order; a static_assert keeps them so.
#include "entities/common_capitals.hpp"

#include <algorithm>
#include <array>

#include "entities/sorted_words.hpp"

namespace onoma {
namespace {

// clang-format off
constexpr std::array<std::string_view, 83> calendar_words = {
    "ad", "am", "apr", "april", "aug", "august", "autumn", "bc", "bce", "bst", "ce", "cest",
    "cet", "christmas", "dec", "december", "easter", "edt", "est", "et", "feb", "february",
    "fri", "friday", "fridays", "fy", "gmt", "h1", "h2", "halloween", "hanukkah", "ist", "jan",
    "january", "jul", "july", "jun", "june", "mar", "march", "may", "mon", "monday", "mondays",
    "nov", "november", "oct", "october", "pdt", "pm", "pst", "pt", "q1", "q2", "q3", "q4",
    "ramadan", "sat", "saturday", "saturdays", "sep", "sept", "september", "spring", "summer",
    "sun", "sunday", "sundays", "thanksgiving", "thu", "thur", "thurs", "thursday", "thursdays",
    "tue", "tues", "tuesday", "tuesdays", "utc", "wed", "wednesday", "wednesdays", "winter"};
// clang-format on
static_assert(std::is_sorted(calendar_words.begin(), calendar_words.end()));

// clang-format off
constexpr std::array<std::string_view, 240> peoples = {
    "afghan", "african", "africans", "albanian", "algerian", "american", "americans", "angolan",
    "arab", "arabic", "arabs", "argentine", "argentinian", "armenian", "asian", "asians",
    "australian", "australians", "austrian", "austrians", "azerbaijani", "bangladeshi",
    "basque", "belarusian", "belgian", "belgians", "bengali", "bolivian", "bosnian",
    "brazilian", "brazilians", "brit", "british", "briton", "britons", "buddhist", "buddhists",
    "bulgarian", "burmese", "cambodian", "canadian", "canadians", "cantonese", "catalan",
    "catholic", "catholics", "caucasian", "chilean", "chinese", "christian", "christians",
    "colombian", "communist", "communists", "conservative", "conservatives", "croatian",
    "cuban", "cypriot", "czech", "czechs", "dane", "danes", "danish", "democrat", "democrats",
    "dutch", "eastern", "egyptian", "egyptians", "emirati", "english", "estonian", "ethiopian",
    "european", "europeans", "filipino", "finn", "finnish", "finns", "flemish", "french",
    "frenchman", "georgian", "german", "germans", "ghanaian", "greek", "greeks", "gujarati",
    "haitian", "hebrew", "hindi", "hindu", "hindus", "hispanic", "hungarian", "hungarians",
    "icelandic", "indian", "indians", "indonesian", "iranian", "iranians", "iraqi", "irish",
    "irishman", "islamic", "islamist", "israeli", "israelis", "italian", "italians", "jamaican",
    "japanese", "javanese", "jew", "jewish", "jews", "jordanian", "kazakh", "kenyan", "kenyans",
    "korean", "koreans", "kurdish", "kurds", "kuwaiti", "labour", "latin", "latina", "latino",
    "latinos", "latvian", "lebanese", "liberal", "liberals", "libyan", "lithuanian",
    "luxembourgish", "macedonian", "malay", "malaysian", "maltese", "mandarin", "marathi",
    "mexican", "mexicans", "moldovan", "mongolian", "moroccan", "muslim", "muslims", "nazi",
    "nazis", "nepali", "nigerian", "nigerians", "nordic", "northeast", "northern", "northwest",
    "norwegian", "norwegians", "omani", "orthodox", "ottoman", "pakistani", "palestinian",
    "palestinians", "panamanian", "persian", "peruvian", "pole", "poles", "polish",
    "portuguese", "protestant", "punjabi", "qatari", "republican", "republicans", "roman",
    "romanian", "russian", "russians", "rwandan", "saudi", "saudis", "scandinavian", "scot",
    "scots", "scottish", "serbian", "shia", "singaporean", "slovak", "slovenian", "socialist",
    "socialists", "somali", "southeast", "southern", "southwest", "soviet", "spaniard",
    "spanish", "sudanese", "sunni", "swahili", "swede", "swedes", "swedish", "swiss", "syrian",
    "syrians", "taiwanese", "tamil", "telugu", "thai", "tibetan", "tories", "tory", "tunisian",
    "turk", "turkish", "turks", "ugandan", "ukrainian", "ukrainians", "urdu", "uruguayan",
    "uzbek", "venezuelan", "vietnamese", "welsh", "western", "yemeni", "zambian", "zimbabwean"};
// clang-format on
static_assert(std::is_sorted(peoples.begin(), peoples.end()));

// clang-format off
constexpr std::array<std::string_view, 237> acronyms = {
    "ad", "ads", "ag", "agi", "ai", "ais", "api", "apis", "ar", "asap", "asi", "atm", "aud",
    "b2b", "b2c", "bbq", "bios", "brl", "btc", "cad", "cdo", "ceo", "ceos", "cfo", "cfos",
    "chf", "cio", "cios", "ciso", "cmo", "cny", "co2", "coo", "coos", "covid", "covid19", "cpu",
    "cpus", "crispr", "crm", "csv", "cto", "ctos", "cv", "dax", "dei", "diy", "dna", "dni",
    "dvd", "ebit", "ebitda", "ect", "erp", "esg", "etf", "etfs", "eth", "eu", "eur", "ev",
    "evs", "f1", "faq", "faqs", "ftse", "g20", "g7", "g8", "gb", "gbp", "gdp", "ghz", "gps",
    "gpu", "gpus", "gw", "hbm", "hd", "hdd", "hdmi", "hiv", "hkd", "hq", "hr", "html", "http",
    "https", "ibid", "icu", "id", "ids", "inr", "ios", "iot", "ip", "ipo", "ipos", "iq", "it",
    "jpy", "json", "k12", "kb", "kpi", "krw", "kw", "lcd", "led", "lgbt", "lgbtq", "llc", "llm",
    "llms", "lng", "lte", "m&a", "mb", "mba", "md", "mhz", "ml", "mma", "moe", "mou", "mp3",
    "mp4", "mph", "mps", "mri", "mw", "mwh", "mxn", "nasdaq", "nda", "ndas", "nfc", "nft",
    "nfts", "ngo", "ngos", "nlp", "nok", "npu", "npus", "nyse", "nzd", "oem", "ok", "os",
    "osint", "p2p", "pc", "pcs", "pdf", "phd", "pin", "plc", "pm", "pms", "pr", "qr", "r&d",
    "rag", "ram", "rct", "rd", "rest", "rl", "rlhf", "rmb", "rna", "roi", "rpm", "rss", "rub",
    "saas", "sdk", "sdks", "sek", "seo", "sft", "sgd", "sms", "soc", "socs", "sos", "spac",
    "spacs", "sql", "ssd", "ssds", "stem", "suv", "suvs", "tb", "tpu", "tpus", "try", "tv",
    "tvs", "twd", "u.k", "u.n", "u.s", "uae", "ui", "uk", "un", "uri", "url", "urls", "us",
    "usa", "usb", "usd", "usdt", "ux", "vc", "vcs", "vip", "vpn", "vpns", "vr", "vs", "wi",
    "wifi", "wip", "ww1", "ww2", "wwi", "wwii", "www", "x86", "xml", "xr", "zar"};
// clang-format on
static_assert(std::is_sorted(acronyms.begin(), acronyms.end()));

// clang-format off
constexpr std::array<std::string_view, 637> generic_words = {
    "academy", "account", "act", "acting", "action", "administration", "advertisement",
    "affairs", "agency", "agreement", "airport", "alliance", "amendment", "analysis", "annex",
    "annexe", "announcement", "appendix", "army", "article", "articles", "assembly",
    "assistant", "associate", "association", "attorney", "author", "authority", "autor",
    "avenue", "award", "awards", "background", "bank", "bible", "big", "bill", "blog", "board",
    "bonus", "book", "brand", "breaking", "brief", "briefing", "budget", "bureau", "business",
    "cabinet", "campus", "capital", "capitol", "capt", "case", "category", "center", "central",
    "centre", "century", "chamber", "chapter", "chart", "chief", "chip", "church", "city",
    "class", "click", "climate", "club", "co", "coalition", "code", "col", "college", "column",
    "comment", "comments", "commission", "committee", "community", "company", "conference",
    "congress", "constitution", "consulate", "contact", "content", "contents", "context",
    "convention", "cookie", "cookies", "copyright", "corp", "council", "country", "county",
    "court", "courtesy", "creative", "credit", "credits", "crown", "culture", "cup", "customer",
    "daily", "data", "day", "days", "deal", "debate", "declaration", "defence", "defense",
    "degree", "department", "deputy", "desk", "developers", "development", "digest", "digital",
    "directive", "director", "district", "division", "document", "doi", "download", "dr",
    "draft", "earth", "east", "economy", "edition", "editor", "editorial", "editors", "eds",
    "education", "election", "elections", "email", "emails", "embassy", "energy", "engineering",
    "entertainment", "environment", "episode", "equity", "etc", "event", "events", "exclusive",
    "executive", "exhibit", "explainer", "express", "fact", "facts", "faculty", "family",
    "feature", "featured", "features", "federal", "federation", "fellow", "field", "fig",
    "figure", "figures", "file", "files", "film", "finance", "financial", "floor", "follow",
    "football", "form", "former", "forum", "foundation", "free", "fund", "future", "gallery",
    "game", "games", "gen", "general", "gmt", "god", "gov", "government", "governor", "grand",
    "graph", "great", "group", "groups", "guide", "headline", "headlines", "health", "help",
    "high", "highway", "history", "holiday", "home", "homepage", "hon", "hospital", "hotel",
    "house", "human", "image", "images", "inc", "index", "industry", "info", "information",
    "ing", "initiative", "innovation", "insight", "insights", "institute", "institution",
    "intelligence", "interim", "international", "internet", "interview", "introduction",
    "investment", "island", "issue", "issues", "item", "job", "jobs", "journal", "jr", "judge",
    "justice", "king", "kingdom", "lab", "labs", "lake", "land", "language", "latest", "law",
    "lead", "league", "learn", "learning", "lesson", "letter", "level", "library", "licence",
    "license", "life", "lifestyle", "link", "links", "list", "listen", "little", "live",
    "loading", "local", "login", "logo", "lt", "ltd", "magazine", "mail", "main", "manager",
    "managing", "map", "market", "marketing", "markets", "media", "medicine", "meeting",
    "member", "members", "memo", "menu", "message", "metro", "middle", "military", "minister",
    "ministry", "mission", "model", "models", "module", "money", "month", "moon", "more",
    "motion", "movie", "mr", "mrs", "ms", "museum", "music", "mx", "nation", "national",
    "nations", "navy", "network", "new", "news", "newsletter", "newsletters", "north", "note",
    "notes", "notice", "number", "oceans", "office", "officials", "old", "online", "op",
    "operating", "opinion", "option", "order", "organization", "overview", "page", "pages",
    "panel", "papers", "parliament", "parliamentary", "part", "partner", "partners", "party",
    "people", "ph", "phase", "photo", "photograph", "photographs", "photography", "photos",
    "picture", "pictures", "pilot", "place", "plan", "planet", "play", "podcast", "podcasts",
    "police", "policies", "policy", "politics", "pope", "port", "post", "posted", "posts", "pp",
    "premier", "press", "price", "prime", "principal", "privacy", "private", "prize", "pro",
    "product", "products", "prof", "profile", "program", "programme", "project", "protocol",
    "province", "public", "publications", "published", "publisher", "quarter", "queen",
    "question", "questions", "quote", "quotes", "radio", "read", "reading", "region",
    "regulation", "related", "release", "remember", "rep", "reply", "report", "reporter",
    "reporting", "reports", "representative", "representatives", "republic", "request",
    "research", "reserve", "reserved", "resolution", "resources", "result", "results", "rev",
    "review", "reviews", "revolution", "rights", "river", "road", "room", "round", "royal",
    "rule", "rules", "safety", "sale", "sales", "school", "science", "sciences", "screenshot",
    "sea", "search", "season", "secretary", "section", "security", "see", "select", "sen",
    "senate", "senator", "senior", "series", "service", "services", "session", "sgt", "share",
    "shares", "shop", "show", "sign", "site", "sites", "sky", "soccer", "social", "society",
    "software", "solution", "solutions", "source", "sources", "south", "space", "special",
    "spokesman", "spokesperson", "sport", "sports", "square", "sr", "st", "staff", "stage",
    "standard", "star", "start", "state", "statement", "states", "station", "step", "steps",
    "stock", "stocks", "store", "stories", "story", "strategic", "strategy", "street",
    "student", "students", "studies", "study", "style", "subject", "subscribe", "subscriber",
    "subscription", "summary", "summit", "sun", "super", "supplement", "support", "supreme",
    "survey", "system", "systems", "table", "tag", "tags", "talk", "team", "teams", "tech",
    "technical", "technologies", "technology", "television", "term", "terms", "test", "text",
    "theater", "theatre", "theme", "thumbnail", "tier", "times", "tip", "tips", "title",
    "titles", "today", "tomorrow", "tool", "tools", "top", "topic", "topics", "tower", "town",
    "track", "trade", "training", "transcript", "translation", "travel", "treasury", "treaty",
    "trend", "trending", "trends", "trial", "trust", "type", "union", "unit", "united",
    "university", "update", "updated", "updates", "upper", "usage", "user", "users", "valley",
    "version", "via", "vice", "video", "videos", "view", "views", "village", "virus", "visit",
    "visual", "vol", "volume", "war", "watch", "weather", "web", "webinar", "website", "week",
    "weekend", "weekly", "welcome", "west", "wire", "women", "word", "words", "work", "workers",
    "world", "writer", "writing", "year", "years", "yesterday", "young", "zone"};
// clang-format on
static_assert(std::is_sorted(generic_words.begin(), generic_words.end()));

}  // namespace

bool is_calendar_word(std::string_view folded) { return is_among(folded, calendar_words); }
bool is_people(std::string_view folded) { return is_among(folded, peoples); }
bool is_common_acronym(std::string_view folded) { return is_among(folded, acronyms); }
bool is_generic_word(std::string_view folded) { return is_among(folded, generic_words); }

}  // namespace onoma
