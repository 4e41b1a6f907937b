// SPDX-License-Identifier: Apache-2.0
// Lists in alphabetical order; a static_assert keeps them so.
#include "entities/clue_words.hpp"

#include <algorithm>
#include <array>

#include "entities/sorted_words.hpp"

namespace onoma {
namespace {

// clang-format off
constexpr std::array<std::string_view, 43> officer_words = {
    "board", "ceo", "ceos", "cfo", "chairman", "chairperson", "chairwoman", "chief", "cio",
    "co-ceo", "co-founder", "cofounder", "cofounders", "coo", "cto", "developers", "earnings",
    "employees", "engineers", "executive", "executives", "founder", "founders", "headquarters",
    "investors", "ipo", "lawyers", "profit", "profits", "researchers", "revenue", "revenues",
    "scientists", "shareholder", "shareholders", "shares", "spokesman", "spokesperson",
    "spokeswoman", "staffers", "stock", "subsidiary", "valuation"};
// clang-format on
static_assert(std::is_sorted(officer_words.begin(), officer_words.end()));

// clang-format off
constexpr std::array<std::string_view, 75> owned_words = {
    "acquire", "acquired", "acquires", "acquiring", "acquisition", "backed", "bought", "buy",
    "buying", "buyout", "ceo", "cfo", "chair", "chairman", "chairwoman", "chief", "co-founder",
    "co-founders", "cofounder", "cofounders", "competitor", "competitors", "coo", "cto",
    "customers", "employee", "employees", "engineer", "engineers", "exec", "executive",
    "executives", "founded", "founder", "founders", "founding", "fund", "funded", "invest",
    "invested", "investing", "investment", "investments", "investor", "investors", "invests",
    "merger", "owned", "owner", "parent", "researcher", "researchers", "rival", "rivals",
    "scientist", "scientists", "share", "shareholder", "shareholders", "shares", "spokesman",
    "spokesperson", "spokeswoman", "staff", "stake", "stakes", "start-up", "startup", "stock",
    "subsidiary", "takeover", "valued", "worked", "working", "works"};
// clang-format on
static_assert(std::is_sorted(owned_words.begin(), owned_words.end()));

// clang-format off
constexpr std::array<std::string_view, 47> company_verbs = {
    "acquired", "acquires", "bought", "employs", "expanded", "filed", "hired", "invested",
    "invests", "launched", "launches", "licensed", "licenses", "manufactures", "merged",
    "offers", "open-sourced", "operates", "outsourced", "partnered", "partners", "pays",
    "plans", "posted", "priced", "raised", "raises", "rebranded", "recalled", "released",
    "releases", "relocated", "reported", "rolled", "sells", "shipped", "ships", "shuttered",
    "signed", "sold", "spun", "sued", "supplies", "trained", "trains", "unveiled", "unveils"};
// clang-format on
static_assert(std::is_sorted(company_verbs.begin(), company_verbs.end()));

// clang-format off
constexpr std::array<std::string_view, 11> model_words = {
    "chatbot", "chatbots", "checkpoint", "checkpoints", "llm", "llms", "mixture-of-experts",
    "model", "models", "transformer", "weights"};
// clang-format on
static_assert(std::is_sorted(model_words.begin(), model_words.end()));

// clang-format off
constexpr std::array<std::string_view, 16> model_topics = {
    "benchmark", "benchmarks", "chatbot", "chatbots", "context-window", "distilled",
    "fine-tuned", "llm", "llms", "model", "models", "parameters", "reasoning", "token",
    "tokens", "weights"};
// clang-format on
static_assert(std::is_sorted(model_topics.begin(), model_topics.end()));

// clang-format off
constexpr std::array<std::string_view, 77> product_words = {
    "accelerator", "accelerators", "aircraft", "api", "app", "application", "apps", "assistant",
    "battery", "bot", "browser", "browsers", "camera", "car", "cars", "chip", "chips",
    "chipset", "cloud", "console", "cpu", "device", "devices", "drone", "drones", "drug",
    "edition", "engine", "feature", "framework", "gadget", "game", "games", "gpu", "gpus",
    "hardware", "headset", "headsets", "jet", "laptop", "laptops", "library", "missile",
    "network", "os", "pack", "phone", "phones", "platform", "player", "plugin", "processor",
    "processors", "product", "robot", "robots", "rocket", "satellite", "search-engine", "sedan",
    "service", "smartphone", "smartphones", "software", "speaker", "subscription",
    "supercomputer", "suv", "tablet", "tablets", "toolkit", "truck", "vaccine", "vehicle",
    "watch", "wearable", "website"};
// clang-format on
static_assert(std::is_sorted(product_words.begin(), product_words.end()));

// clang-format off
constexpr std::array<std::string_view, 6> naming_words = {
    "called", "codenamed", "dubbed", "named", "nicknamed", "titled"};
// clang-format on
static_assert(std::is_sorted(naming_words.begin(), naming_words.end()));

// clang-format off
constexpr std::array<std::string_view, 54> institution_words = {
    "academy", "administration", "agency", "army", "assembly", "association", "authority",
    "bank", "board", "bureau", "center", "centre", "chamber", "church", "club", "coalition",
    "college", "commission", "committee", "confederation", "congress", "consortium",
    "convention", "council", "court", "department", "embassy", "federation", "forum",
    "foundation", "guard", "hospital", "house", "institute", "institution", "league", "library",
    "ministry", "museum", "navy", "observatory", "office", "orchestra", "organisation",
    "organization", "parliament", "party", "police", "school", "senate", "society", "tribunal",
    "union", "university"};
// clang-format on
static_assert(std::is_sorted(institution_words.begin(), institution_words.end()));

// clang-format off
constexpr std::array<std::string_view, 43> place_words = {
    "airport", "avenue", "bay", "beach", "boulevard", "bridge", "canyon", "city", "coast",
    "county", "dam", "desert", "gulf", "harbor", "harbour", "heights", "hill", "hills",
    "island", "islands", "isle", "lake", "mount", "mountain", "mountains", "ocean", "palace",
    "park", "peninsula", "plaza", "port", "province", "river", "road", "sea", "square",
    "stadium", "station", "strait", "street", "tower", "valley", "village"};
// clang-format on
static_assert(std::is_sorted(place_words.begin(), place_words.end()));

// clang-format off
constexpr std::array<std::string_view, 21> event_words = {
    "accord", "act", "agreement", "award", "awards", "bowl", "championship", "championships",
    "conference", "convention", "cup", "day", "expo", "festival", "games", "prize", "show",
    "summit", "treaty", "war", "week"};
// clang-format on
static_assert(std::is_sorted(event_words.begin(), event_words.end()));

// clang-format off
constexpr std::array<std::string_view, 59> company_tails = {
    "aerospace", "ai", "airways", "analytics", "automotive", "bank", "bio", "biologics",
    "biotechnologies", "brands", "brothers", "capital", "chemical", "chemicals",
    "communications", "dynamics", "electric", "electronics", "energy", "engines", "enterprises",
    "entertainment", "exploration", "financial", "foods", "games", "group", "health",
    "healthcare", "industries", "interactive", "international", "logistics", "media", "medical",
    "mining", "networks", "oil", "petroleum", "power", "press", "properties", "quantum",
    "resources", "sciences", "semiconductor", "services", "software", "solar", "solutions",
    "steel", "studio", "studios", "systems", "technologies", "technology", "telecom",
    "therapeutics", "works"};
// clang-format on
static_assert(std::is_sorted(company_tails.begin(), company_tails.end()));

// clang-format off
constexpr std::array<std::string_view, 32> legal_behind = {
    "ab", "ag", "asa", "bhd", "bv", "co", "corp", "corporation", "gmbh", "holding", "holdings",
    "inc", "incorporated", "kg", "kk", "limited", "llc", "llp", "lp", "ltd", "nv", "oy", "oyj",
    "plc", "pte", "pty", "sa", "sarl", "sas", "se", "spa", "srl"};
// clang-format on
static_assert(std::is_sorted(legal_behind.begin(), legal_behind.end()));

}  // namespace

bool is_officer_word(std::string_view folded) { return is_among(folded, officer_words); }
bool is_owned_word(std::string_view folded) { return is_among(folded, owned_words); }
bool is_company_verb(std::string_view folded) { return is_among(folded, company_verbs); }
bool is_model_word(std::string_view folded) { return is_among(folded, model_words); }
bool is_model_topic(std::string_view folded) { return is_among(folded, model_topics); }
bool is_product_word(std::string_view folded) { return is_among(folded, product_words); }
bool is_naming_word(std::string_view folded) { return is_among(folded, naming_words); }
bool is_institution_word(std::string_view folded) { return is_among(folded, institution_words); }
bool is_place_word(std::string_view folded) { return is_among(folded, place_words); }
bool is_event_word(std::string_view folded) { return is_among(folded, event_words); }
bool is_company_tail(std::string_view folded) { return is_among(folded, company_tails); }
bool is_legal_ending(std::string_view folded) { return is_among(folded, legal_behind); }

}  // namespace onoma
