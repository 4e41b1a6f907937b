// SPDX-License-Identifier: Apache-2.0
#include "settings.hpp"

#include "onoma/store/store.hpp"

namespace onoma::python {
namespace {

constexpr Words<Zone, 4> zone_words = {{{"headline", Zone::headline},
                                        {"lede", Zone::lede},
                                        {"body", Zone::body},
                                        {"trailing", Zone::trailing}}};
constexpr Words<Unlisted, 3> unlisted_words = {
    {{"none", Unlisted::none}, {"frames", Unlisted::frames}, {"collection", Unlisted::collection}}};
constexpr Words<RollUp, 2> roll_ups = {{{"parent", RollUp::parent}, {"maker", RollUp::maker}}};

}  // namespace

void refuse(const char* option, const std::vector<std::string>& known, const std::string& found) {
    std::string expected;
    for (const std::string& word : known) expected += (expected.empty() ? "" : ", ") + word;
    throw Error(std::string(option) + ": expected one of " + expected + ", found `" + found + "`");
}

std::optional<Date> date_of(const char* option, const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    const auto date = parse_date(*text);
    if (date) return date;
    throw Error(std::string(option) +
                ": expected a date such as 2025, 2025-01 or 2025-01-28, found `" + *text + "`");
}

CorpusSettings corpus_of(CorpusOptions options) {
    CorpusSettings corpus;
    corpus.open_store = open_store;
    corpus.read.source = std::move(options.source);
    corpus.read.fields.id = std::move(options.id);
    for (auto& [field, value] : options.where) corpus.choice.where.push_back({field, value});
    corpus.choice.since = date_of("since", options.since);
    corpus.choice.until = date_of("until", options.until);
    return corpus;
}

TaggingSettings settings_of(const Lexicon& lexicon, const TaggingOptions& options) {
    TaggingSettings settings;
    for (const std::string& type : options.types) {
        if (lexicon.find_type(type)) continue;
        refuse("types", {lexicon.types().begin(), lexicon.types().end()}, type);
    }
    settings.types = options.types;
    for (const std::string& zone : options.zones) {
        settings.zones.push_back(chosen("zones", zone, zone_words));
    }
    if (options.roll_up) settings.roll_up = chosen("roll_up", *options.roll_up, roll_ups);
    settings.unlisted = chosen("unlisted", options.unlisted, unlisted_words);
    return settings;
}

}  // namespace onoma::python
