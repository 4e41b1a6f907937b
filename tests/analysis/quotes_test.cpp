// SPDX-License-Identifier: Apache-2.0
// Who is asked for, and the sentences that name them.
#include <algorithm>

#include "catch.hpp"
#include "corpus/temporary_folder.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

using Texts = std::vector<std::string>;

Lexicon newsroom_lexicon() {
    LexiconBuilder builder;
    builder.parse(
        "id\tname\taliases\tweak\tticker\n"
        "openai\tOpenAI\tOpen AI\t\t\n"
        "nvidia\tNvidia\t\t\tNVDA|RED\n"
        "red\tRed Corp\t\tRED\t\n"
        "one\tAlpha One\t\tAlpha\t\n"
        "two\tAlpha Two\t\tAlpha\t\n"
        "jordan-air\tJordan Air\t\tJordan\t\n"
        "apple\tApple\t\t\t\n",
        "company.tsv");
    builder.parse(
        "id\tname\tweak\n"
        "altman\tSam Altman\t\n"
        "amelie\tAm\u00e9lie Dupont\t\n"
        "michael-jordan\tMichael Jordan\tJordan\n",
        "person.tsv");
    builder.parse("id\tname\tparent\ngpt\tGPT\topenai\n", "model.tsv");
    builder.parse("id\tname\ncan\tMegacan\n", "product.tsv");
    builder.parse("id\tname\tweak\nrecords\tApple Records\tApple\n", "label.tsv");
    Lexicon lexicon = builder.build();
    REQUIRE(builder.problems().empty());
    return lexicon;
}

const Lexicon& lexicon() {
    static const Lexicon lexicon = newsroom_lexicon();
    return lexicon;
}

std::vector<Quote> quotes_of(Document document, QuoteSettings quotes,
                             const AnalysisSettings& settings = {}) {
    ArticleTagger tagger(lexicon(), tagging_for_quotes(settings.tagging, lexicon()));
    return find_quotes(tagger.tag(std::move(document)), lexicon(), settings, quotes);
}

std::vector<Quote> quotes_of(const std::string& text, const std::string& name,
                             const Texts& with = {}, QuoteUnit unit = QuoteUnit::sentence) {
    Document document;
    document.text = text;
    QuoteSettings quotes{find_name(lexicon(), name)};
    for (const std::string& other : with) quotes.with.push_back(find_name(lexicon(), other));
    quotes.unit = unit;
    return quotes_of(std::move(document), quotes);
}

// "Nvidia pays [OpenAI]."
std::string marked(const Quote& quote) {
    std::string text;
    std::uint32_t at = 0;
    for (const ByteRange name : quote.named) {
        text += quote.sentence.substr(at, name.begin - at) + "[";
        text += std::string(name.of(quote.sentence)) + "]";
        at = name.end;
    }
    return text + quote.sentence.substr(at);
}

Texts marked(const std::vector<Quote>& quotes) {
    Texts texts;
    for (const Quote& quote : quotes) texts.push_back(marked(quote));
    return texts;
}

TEST_CASE("a name is an id, a name, a form, or words") {
    struct Row {
        std::string text;
        std::string id;  // empty: words
    };
    const std::vector<Row> rows = {
        {"openai", "openai"},  {"OpenAI", "openai"},         {"Open AI", "openai"},
        {"open ai", "openai"}, {"Sam Altman", "altman"},     {"Amelie Dupont", "amelie"},
        {"Apple", "apple"},    {"Apple Records", "records"}, {"rare earths", ""},
        {"Altman", ""},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const NameQuery query = find_name(lexicon(), row.text);
        CHECK(query.entity.has_value() == !row.id.empty());
        CHECK(query.words.empty() == !row.id.empty());
        if (query.entity) CHECK(lexicon()[*query.entity].id == row.id);
    }
    CHECK(find_name(lexicon(), "Apple").others.front().id == "records");
    CHECK(search_words("OpenAI").words == Texts{"openai"});
}

TEST_CASE("a form of several entities is refused with their ids") {
    CHECK_THROWS_WITH(
        find_name(lexicon(), "Jordan"),
        Catch::Matchers::ContainsSubstring("jordan-air (Jordan Air, company)") &&
            Catch::Matchers::ContainsSubstring("michael-jordan (Michael Jordan, person)"));
    for (const std::string text : {"", " ", "...", "\xff", "\u200b"}) {
        INFO(text);
        CHECK_THROWS_AS(find_name(lexicon(), text), Error);
        CHECK_THROWS_AS(search_words(text), Error);
    }
}

TEST_CASE("every sentence that names somebody is quoted") {
    struct Row {
        std::string what;
        std::string text;
        std::string name;
        Texts expected;
    };
    const std::vector<Row> rows = {
        {"each sentence once",
         "OpenAI met Nvidia. It rained. Nvidia likes OpenAI, and OpenAI likes Nvidia.",
         "OpenAI",
         {"[OpenAI] met Nvidia.", "Nvidia likes [OpenAI], and [OpenAI] likes Nvidia."}},
        {"any form", "It is Open AI here.", "openai", {"It is [Open AI] here."}},
        {"a short form after the full name",
         "Sam Altman spoke. Later Altman left.",
         "Sam Altman",
         {"[Sam Altman] spoke.", "Later [Altman] left."}},
        {"a possessive", "It is OpenAI's plan.", "OpenAI", {"It is [OpenAI]'s plan."}},
        {"a name over a line break",
         "The board of the company knows that its former leader Sam\nAltman spoke there, and that "
         "he comes back.",
         "altman",
         {"The board of the company knows that its former leader [Sam Altman] spoke there, and "
          "that he "
          "comes back."}},
        {"nothing", "It rained.", "OpenAI", {}},
        {"words that no lexicon has",
         "They dig rare earths here.",
         "rare earths",
         {"They dig [rare earths] here."}},
        {"words in any case",
         "Rare Earths are RARE EARTHS.",
         "rare earths",
         {"[Rare Earths] are [RARE EARTHS]."}},
        {"words over a line break",
         "There they dig the rare\nearths that all want.",
         "rare earths",
         {"There they dig the [rare earths] that all want."}},
        {"words with a hyphen", "A rare-earths mine.", "rare earths", {"A [rare-earths] mine."}},
        {"a hyphen that the text lacks",
         "A rare earths mine.",
         "rare-earths",
         {"A [rare earths] mine."}},
        {"words with a possessive", "The summit's end.", "summit", {"The [summit]'s end."}},
        {"whole words only", "Summits are summiteers.", "summit", {}},
        {"accents that were typed or not",
         "The caf\u00e9 and the cafe.",
         "cafe",
         {"The [caf\u00e9] and the [cafe]."}},
        {"accents that the text lacks",
         "The caf\u00e9 and the cafe.",
         "caf\u00e9",
         {"The [caf\u00e9] and the [cafe]."}},
        {"no words over the end of a sentence", "It is rare. Earths turn.", "rare earths", {}},
        {"a sign", "Use C++ here.", "C++", {"Use [C++] here."}},
        {"an unlisted person, also by the surname",
         "Chief executive Jane Doe spoke. Then Doe left.",
         "Jane Doe",
         {"Chief executive [Jane Doe] spoke.", "Then [Doe] left."}},
        {"a type that others hide", "A Megacan of fish.", "can", {"A [Megacan] of fish."}},
        {"repeated words do not overlap", "No no no no no.", "no no", {"[No no] [no no] no."}},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(marked(quotes_of(row.text, row.name)) == row.expected);
    }
}

TEST_CASE("a sentence must name all who are asked for beside") {
    const std::string text = "OpenAI met Nvidia. OpenAI slept. OpenAI, Nvidia and Apple met.";
    CHECK(marked(quotes_of(text, "OpenAI", {"Nvidia"})) ==
          Texts{"[OpenAI] met Nvidia.", "[OpenAI], Nvidia and Apple met."});
    CHECK(marked(quotes_of(text, "OpenAI", {"Nvidia", "apple"})) ==
          Texts{"[OpenAI], Nvidia and Apple met."});
    CHECK(marked(quotes_of(text, "OpenAI", {"slept"})) == Texts{"[OpenAI] slept."});
    CHECK(quotes_of(text, "slept", {"Nvidia"}).empty());
}

TEST_CASE("a quote says what else the sentence has") {
    Document document;
    document.id = "d";
    document.source = "daily";
    document.text = "Title\n\nNvidia paid OpenAI $5 million, says Sam Altman of Nvidia.";
    document.zones = {{Zone::headline, {0, 5}}};
    const auto quotes = quotes_of(document, {find_name(lexicon(), "OpenAI")});
    REQUIRE(quotes.size() == 1);
    const Quote& quote = quotes.front();
    Texts others;
    for (const EntityName& other : quote.others) others.push_back(other.id);
    CHECK(others == Texts{"nvidia", "altman"});
    CHECK(quote.figures == Texts{"$5 million"});
    CHECK(quote.document.title == "Title");
    CHECK(quote.zone == Zone::body);
    CHECK(quote.group == "daily");
    CHECK(quote.place.of(document.text).starts_with("Nvidia paid"));
    AnalysisSettings people;
    people.tagging.types = {"person"};
    CHECK(quotes_of(document, {find_name(lexicon(), "OpenAI")}, people).front().others.size() == 1);
}

TEST_CASE("the headline is quoted, and --zones keeps parts") {
    Document document;
    document.text = "OpenAI wins\n\nWe hear that summits end. A summit of OpenAI ended.";
    document.zones = {{Zone::headline, {0, 11}}};
    const auto all = quotes_of(document, {find_name(lexicon(), "OpenAI")});
    REQUIRE(all.size() == 2);
    CHECK(all.front().zone == Zone::headline);
    AnalysisSettings settings;
    settings.tagging.zones = {Zone::headline};
    CHECK(quotes_of(document, {find_name(lexicon(), "OpenAI")}, settings).size() == 1);
    CHECK(quotes_of(document, {search_words("wins")}, settings).size() == 1);
    CHECK(quotes_of(document, {search_words("summit")}, settings).empty());
}

TEST_CASE("with roll-up, a version is quoted for its maker") {
    Document document;
    document.text = "GPT grows. OpenAI rests.";
    AnalysisSettings settings;
    const QuoteSettings openai{find_name(lexicon(), "OpenAI")};
    CHECK(quotes_of(document, openai, settings).size() == 1);
    settings.tagging.roll_up = RollUp::maker;
    CHECK(marked(quotes_of(document, openai, settings)) ==
          Texts{"[GPT] grows.", "[OpenAI] rests."});
    settings.tagging.types = {"company"};
    CHECK(quotes_of(document, openai, settings).size() == 2);
    CHECK(quotes_of(document, {find_name(lexicon(), "GPT")}, settings).size() == 1);
}

TEST_CASE("a mention that others claim is possible only") {
    Document document;
    document.text = "Alpha One met Alpha Two. We like Alpha.";
    const auto quotes = quotes_of(document, {find_name(lexicon(), "one")});
    REQUIRE(quotes.size() == 2);
    CHECK(quotes.front().is_sure);
    CHECK_FALSE(quotes.back().is_sure);
}

TEST_CASE("each mention has its own context") {
    const auto quotes = quotes_of("OpenAI and OpenAI met.\n", "OpenAI", {}, QuoteUnit::mention);
    CHECK(marked(quotes) == Texts{"[OpenAI] and OpenAI met.", "OpenAI and [OpenAI] met."});
    CHECK(quotes.front().place == ByteRange{0, 6});
}

TEST_CASE("a huge sentence costs no more than its length, and is cut between characters") {
    // With spaces and without.
    const std::string between = GENERATE(" \xff, ", "\xff\xf0\u674e\xc3");
    std::string text;
    constexpr std::size_t mentions = 20'000;
    for (std::size_t count = 0; count < mentions; ++count)
        text += "\u98de\U0001F389OpenAI" + between;
    const auto lines = quotes_of(text, "OpenAI", {}, QuoteUnit::mention);
    CHECK(lines.size() == mentions);
    for (const Quote& line : lines) {
        REQUIRE(line.sentence.size() < 1000);
        REQUIRE(count_invalid_sequences(line.sentence) == 0);
        REQUIRE(line.named.size() == 1);
        REQUIRE(line.named.front().of(line.sentence) == "OpenAI");
    }
    const auto whole = quotes_of(text, "OpenAI");
    REQUIRE(whole.size() == 1);
    CHECK(whole.front().named.size() == mentions);
    CHECK(whole.front().named.back().of(whole.front().sentence) == "OpenAI");
}

// Many articles.

class QuoteFolder {
public:
    std::vector<Quote> quotes(QuoteSettings settings, Duplicates duplicates = Duplicates::once,
                              std::size_t threads = 1) {
        AnalysisSettings analysis;
        analysis.duplicates = duplicates;
        std::vector<Quote> quotes;
        found = for_each_quote({folder.path()}, lexicon(), analysis, settings, {threads, {}},
                               [&](const Quote& quote) { quotes.push_back(quote); });
        return quotes;
    }
    Texts sentences(const QuoteSettings& settings, Duplicates duplicates = Duplicates::once,
                    std::size_t threads = 1) {
        return marked(quotes(settings, duplicates, threads));
    }

    TemporaryFolder folder;
    QuotesFound found;
};

TEST_CASE("of copies of a story the first that has the name is quoted") {
    QuoteFolder newsroom;
    std::string story;
    for (int word = 0; word < 200; ++word) story += "word" + std::to_string(word * 7919) + " ";
    newsroom.folder.write("a/2025-01-02.txt", story + "OpenAI met them.\n");
    newsroom.folder.write("b/2025-01-01.txt", story + "OpenAI met them.\n");
    newsroom.folder.write("c/2025-01-03.txt", "OpenAI rests.\n");
    const QuoteSettings openai{find_name(lexicon(), "OpenAI")};
    const auto quotes = newsroom.quotes(openai);
    REQUIRE(quotes.size() == 2);
    CHECK(quotes[0].document.source == "b");
    CHECK(newsroom.found.all.quotes == 2);
    CHECK(newsroom.found.in_copies.quotes == 1);
    CHECK(newsroom.found.in_copies.documents == 1);
    CHECK(newsroom.found.sources == std::set<std::string>{"b", "c"});
    CHECK(newsroom.quotes(openai, Duplicates::count).size() == 3);
    CHECK(newsroom.found.in_copies.documents == 0);
    CHECK(newsroom.found.groups.at("a").quotes == 1);
}

TEST_CASE("a sample is drawn, the same each time") {
    QuoteFolder newsroom;
    for (int number = 0; number < 60; ++number) {
        newsroom.folder.write(
            "s" + std::to_string(number % 3) + "/" + std::to_string(number) + ".txt",
            "OpenAI has plan " + std::to_string(number) + ". Then OpenAI rests for " +
                std::to_string(number) + " days.\n");
    }
    QuoteSettings openai{find_name(lexicon(), "OpenAI")};
    const Texts all = newsroom.sentences(openai, Duplicates::count);
    CHECK(all.size() == 120);
    openai.sample = 20;
    const Texts drawn = newsroom.sentences(openai, Duplicates::count);
    CHECK(drawn.size() == 20);
    CHECK(newsroom.found.all.quotes == 120);
    CHECK(newsroom.found.drawn.quotes == 20);
    // A subset in the same order.
    auto at = all.begin();
    for (const std::string& text : drawn) {
        at = std::find(at, all.end(), text);
        REQUIRE(at != all.end());
    }
    CHECK(newsroom.sentences(openai, Duplicates::count, 4) == drawn);
    openai.seed = 2;
    CHECK(newsroom.sentences(openai, Duplicates::count) != drawn);
    openai.seed = 1;
    openai.sample = 21;  // one more, and the others stay
    const Texts more = newsroom.sentences(openai, Duplicates::count);
    for (const std::string& text : drawn) {
        CHECK(std::find(more.begin(), more.end(), text) != more.end());
    }
    openai.sample = 1000;
    CHECK(newsroom.sentences(openai, Duplicates::count) == all);
}

TEST_CASE("all sentences have the same chance to be drawn") {
    QuoteFolder newsroom;
    for (int number = 0; number < 10; ++number) {
        newsroom.folder.write("s/" + std::to_string(number) + ".txt",
                              "OpenAI rests. OpenAI works.\n");
    }
    QuoteSettings openai{find_name(lexicon(), "OpenAI")};
    openai.sample = 5;
    std::map<std::string, int> times;
    constexpr int rounds = 200;
    for (int seed = 0; seed < rounds; ++seed) {
        openai.seed = static_cast<std::uint64_t>(seed);
        for (const Quote& quote : newsroom.quotes(openai, Duplicates::count)) {
            ++times[quote.document.id + std::to_string(quote.place.begin)];
        }
    }
    CHECK(times.size() == 20);
    for (const auto& [quote, drawn] : times) {  // 50 are expected, 6.1 is the standard deviation
        CHECK(drawn > 25);
        CHECK(drawn < 75);
    }
}

}  // namespace
}  // namespace onoma
