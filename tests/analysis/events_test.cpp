// SPDX-License-Identifier: Apache-2.0
// Tables of events: a row is what articles say, and which of them report one event. All of it is
// made up.
#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "entities/tagging_rows.hpp"
#include "onoma/analysis/article_collection.hpp"

namespace onoma {
namespace {

constexpr std::string_view entities =
    "company acme; name=Acme\n"
    "company globex; name=Globex\n"
    "person doe; name=Jane Doe";

struct Article {
    std::string id;  // `source/number`
    std::string_view text;
    std::string_view date = "2026-03-02";
};

// Two reports of an earthquake, one of another on the same day, and what came weeks later.
constexpr std::string_view quake =
    "Quake of magnitude 6.9 shakes Velmora\n\n"
    "A powerful earthquake of magnitude 6.9 struck the island of Velmora early on Monday, toppling "
    "houses in the harbour town of Sarrin and killing at least 140 people, officials said. The "
    "tremor was felt as far as the mainland city of Dunmere. Rescue teams dug through the rubble "
    "of the Sarrin cathedral, whose bell tower collapsed during early mass. Governor Tessa Ruiz "
    "declared a state of emergency and asked the navy for hospital ships.";
constexpr std::string_view quake_elsewhere =
    "Island counts its dead after earthquake\n\n"
    "At least 140 dead: Velmora woke to ruins on Monday after the strongest earthquake in half a "
    "century. In Sarrin, the main harbour town, hardly a house stands, and the cathedral has lost "
    "its bell tower. Hospital ships of the navy are on their way, said governor Tessa Ruiz, who "
    "declared a state of emergency. Seismologists measured magnitude 6.9 and warned of "
    "aftershocks; even in Dunmere on the mainland windows broke.";
constexpr std::string_view quake_of_others =
    "Earthquake hits mountains of Tarkand\n\n"
    "An earthquake of magnitude 5.8 shook the mountain province of Tarkand on Monday and cut off "
    "several villages in the Oshkel valley, where landslides blocked the only road. Two shepherds "
    "were injured, officials said. Helicopters of the border guard brought blankets and tents. "
    "Most houses there are built of timber and withstood the tremor, said engineer Pavel Orlin of "
    "the seismic institute.";
constexpr std::string_view quake_aid =
    "Donors pledge 300 million for rebuilding\n\n"
    "Donors meeting in Dunmere pledged 300 million dollars on Friday to rebuild schools and roads "
    "on Velmora, four weeks after the earthquake. A development bank will manage the fund. Critics "
    "fear that contracts go to foreign builders, and demand that tenders be published. Governor "
    "Tessa Ruiz thanked the delegates and promised an audit each quarter.";

// One company, two events of the same days.
constexpr std::string_view funding =
    "Acme raises $450 million for battery plant\n\n"
    "Acme has raised $450 million from a group of investors led by Globex to build a battery plant "
    "near Fallow Creek, chief executive Jane Doe said on Monday. The round values the company at "
    "$3.2 billion. Construction begins in autumn and the plant shall employ 1,200 workers when the "
    "first cells leave the line. Sodium cells cost a third less than lithium ones, Doe told "
    "investors.";
constexpr std::string_view funding_elsewhere =
    "Globex leads investment in battery maker\n\n"
    "Battery maker Acme is now worth $3.2 billion: investors led by Globex put $450 million into "
    "the company, which wants to produce sodium cells at Fallow Creek. Some 1,200 workers will be "
    "hired for the plant, on which construction starts this autumn. Jane Doe, the chief "
    "executive, expects sodium to undercut lithium by a third.";
constexpr std::string_view recall =
    "Acme recalls e-bike chargers after fires\n\n"
    "Acme recalls 86,000 chargers of its e-bikes because a faulty capacitor may overheat and "
    "ignite, the consumer safety commission said on Tuesday. Eleven fires were reported, one of "
    "which burned down a garage in Norwell. Owners should unplug the charger at once and get a "
    "replacement by mail free of charge. The capacitors came from a supplier that Acme no longer "
    "uses.";

// The same topic in two places.
constexpr std::string_view strike =
    "Dockers of Lagosa walk out\n\n"
    "Some 2,300 dockers of the port of Lagosa went on strike on Monday for higher wages, leaving "
    "forty container ships at anchor in the bay. The union, led by Ines Caldera, wants 9 percent; "
    "terminal operator Bluewharf offers 4. Exporters of citrus fear that their fruit will rot in "
    "the warehouses of the old quay if the walkout lasts longer than a week.";
constexpr std::string_view strike_of_others =
    "Dock strike paralyses Brennick\n\n"
    "Workers of the port of Brennick went on strike on Monday for higher wages and shorter shifts. "
    "The union said that all 900 crane drivers took part. Car makers stopped two assembly lines "
    "for want of parts, and the ferry to Skarholm was cancelled. Mediator Olaf Nyberg invited both "
    "sides to talks at the town hall on Wednesday.";

Document document_of(const Article& article) {
    Document document;
    document.id = article.id;
    document.source = article.id.substr(0, article.id.find('/'));
    document.date = parse_date(article.date);
    document.text = article.text;
    document.zones = {{Zone::headline, {0, static_cast<std::uint32_t>(article.text.find('\n'))}}};
    if (article.text.find('\n') == std::string_view::npos) document.zones.clear();
    return document;
}

const Lexicon& lexicon() {
    static const Lexicon lexicon = parse_entries(entities);
    return lexicon;
}

std::vector<TaggedDocument> tagged(const std::vector<Article>& articles) {
    TaggingSettings settings;
    settings.figures = Figures::find;
    settings.with_fingerprint = true;
    ArticleTagger tagger(lexicon(), settings);
    std::vector<TaggedDocument> documents;
    for (const Article& article : articles) documents.push_back(tagger.tag(document_of(article)));
    return documents;
}

std::vector<EventDocument> documents_of(const std::vector<Article>& articles) {
    std::vector<EventDocument> documents;
    for (const TaggedDocument& it : tagged(articles)) {
        documents.push_back(event_document(it, lexicon()));
    }
    return documents;
}

// `a/1 b/1; c/1`: the events in their order.
std::string as_row(const std::vector<EventDocument>& documents,
                   const EventSettings& settings = {}) {
    std::string row;
    for (const Event& event : find_events(documents, settings).events) {
        if (!row.empty()) row += "; ";
        for (const std::uint32_t document : event.documents) {
            if (document != event.documents.front()) row += ' ';
            row += documents[document].text.id;
        }
    }
    return row;
}

std::string as_row(const std::vector<Article>& articles, const EventSettings& settings = {}) {
    return as_row(documents_of(articles), settings);
}

struct EventRowOfTest {
    std::string_view name;
    std::vector<Article> articles;
    std::string_view expected;
};

TEST_CASE("articles of one event, and of others") {
    const std::vector<EventRowOfTest> rows = {
        {"nothing", {}, ""},
        {"one article", {{"a/1", quake}}, "a/1"},
        {"an empty article", {{"a/1", ""}, {"b/1", ""}}, "a/1; b/1"},
        {"the same event in other words", {{"a/1", quake}, {"b/1", quake_elsewhere}}, "a/1 b/1"},
        {"two earthquakes", {{"a/1", quake}, {"b/1", quake_of_others}}, "a/1; b/1"},
        {"one of two earthquakes",
         {{"a/1", quake}, {"b/1", quake_of_others}, {"c/1", quake_elsewhere}},
         "a/1 c/1; b/1"},
        {"the same company, another event",
         {{"a/1", funding}, {"b/1", recall}, {"c/1", funding_elsewhere}},
         "a/1 c/1; b/1"},
        {"the same topic, another place", {{"a/1", strike}, {"b/1", strike_of_others}}, "a/1; b/1"},
        {"weeks later", {{"a/1", quake}, {"b/1", quake_aid, "2026-03-30"}}, "a/1; b/1"},
        {"weeks later in the same words",
         {{"a/1", quake}, {"b/1", quake_elsewhere, "2026-03-30"}},
         "a/1; b/1"},
        {"within the days", {{"a/1", quake}, {"b/1", quake_elsewhere, "2026-03-05"}}, "a/1 b/1"},
        {"a day too late", {{"a/1", quake}, {"b/1", quake_elsewhere, "2026-03-06"}}, "a/1; b/1"},
        {"an undated report", {{"a/1", quake}, {"b/1", quake_elsewhere, ""}}, "a/1 b/1"},
        {"a month is as good as no date",
         {{"a/1", quake}, {"b/1", quake_elsewhere, "2026-03"}},
         "b/1 a/1"},
        {"an undated report does not bring years together",
         {{"a/1", quake}, {"b/1", quake_elsewhere, ""}, {"c/1", quake_elsewhere, "2024-03-02"}},
         "c/1 b/1; a/1"},
        {"copies are one voice", {{"a/1", quake}, {"b/1", quake}, {"c/1", strike}}, "a/1 b/1; c/1"},
        {"copies beside a report of one's own",
         {{"a/1", quake}, {"b/1", quake}, {"c/1", quake_elsewhere}, {"d/1", strike}},
         "a/1 b/1 c/1; d/1"},
        {"one source, two reports", {{"a/1", quake}, {"a/2", quake_elsewhere}}, "a/1 a/2"},
        {"most sources first, then the earliest",
         {{"a/1", strike},
          {"b/1", funding},
          {"c/1", funding_elsewhere},
          {"d/1", quake},
          {"e/1", quake_elsewhere, "2026-03-01"}},
         "e/1 d/1; b/1 c/1; a/1"},
    };
    for (const EventRowOfTest& row : rows) {
        INFO(row.name);
        CHECK(as_row(row.articles) == row.expected);
    }
}

TEST_CASE("an event counts its sources, stories and days") {
    const std::vector<EventDocument> documents =
        documents_of({{"a/1", quake, "2026-03-02"},
                      {"b/1", quake, "2026-03-04"},
                      {"c/1", quake_elsewhere, "2026-03-03"},
                      {"c/2", strike}});
    const Events found = find_events(documents);
    REQUIRE(found.events.size() == 2);
    const Event& event = found.events.front();
    CHECK(event.documents == std::vector<std::uint32_t>{0, 2, 1});
    CHECK(event.sources == 3);
    CHECK(event.stories == 2);
    CHECK(event.first == Date{2026, 3, 2});
    CHECK(event.last == Date{2026, 3, 4});
    CHECK(found.stories.size() == 3);
}

std::vector<Article> mixed_articles() {
    return {{"a/1", quake},
            {"b/1", quake_elsewhere},
            {"c/1", quake_of_others},
            {"d/1", funding},
            {"e/1", funding_elsewhere, "2026-03-03"},
            {"f/1", recall},
            {"a/2", strike},
            {"b/2", strike_of_others},
            {"c/2", quake_aid, "2026-03-30"},
            {"d/2", quake, "2026-03-04"},
            {"e/2", quake_elsewhere, ""}};
}

TEST_CASE("the order of documents does not matter to events") {
    std::vector<Article> articles = mixed_articles();
    const std::string expected = as_row(articles);
    std::mt19937 random(1);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(articles.begin(), articles.end(), random);
        CHECK(as_row(articles) == expected);
    }
}

TEST_CASE("a document that is there twice changes no other event") {
    const std::vector<Article> articles = mixed_articles();
    const auto companions = [](const std::vector<Article>& all) {
        const std::vector<EventDocument> documents = documents_of(all);
        std::set<std::set<std::string>> groups;
        for (const Event& event : find_events(documents).events) {
            std::set<std::string> group;
            for (const std::uint32_t it : event.documents) {
                const std::string& id = documents[it].text.id;
                group.insert(id.ends_with("-again") ? id.substr(0, id.size() - 6) : id);
            }
            groups.insert(group);
        }
        return groups;
    };
    for (const Article& article : articles) {
        INFO(article.id);
        std::vector<Article> more = articles;
        more.push_back({article.id + "-again", article.text, article.date});
        CHECK(companions(more) == companions(articles));
    }
}

TEST_CASE("terms are in order, each once, and what is below the article is none") {
    const std::vector<EventTerm> terms = documents_of({{"a/1", quake}}).front().terms;
    CHECK(terms.size() > 30);
    CHECK(std::is_sorted(terms.begin(), terms.end(),
                         [](const EventTerm& a, const EventTerm& b) { return a.term < b.term; }));
    for (const EventTerm& term : terms) {
        CHECK(term.weight > 0);
        CHECK(term.weight < 1);
    }
    Document with_more = document_of({"a/1", quake});
    const auto end = static_cast<std::uint32_t>(with_more.text.size());
    with_more.text += "\n\nRead also: Dockers of Lagosa walk out";
    with_more.zones.push_back(
        {Zone::trailing, {end, static_cast<std::uint32_t>(with_more.text.size())}});
    TaggingSettings settings;
    settings.figures = Figures::find;
    settings.with_fingerprint = true;
    CHECK(event_document(ArticleTagger(lexicon(), settings).tag(std::move(with_more)), lexicon())
              .terms == terms);
}

TEST_CASE("a table of events has titles, sources, names and figures") {
    EventCollector collector(lexicon(), {}, 2);
    for (const TaggedDocument& it : tagged({{"daily/1", funding},
                                            {"wire/1", funding_elsewhere},
                                            {"daily/2", recall},
                                            {"copy/1", funding, "2026-03-03"}})) {
        collector.add(it);
    }
    const EventTable table = collector.finish({});
    REQUIRE(table.rows.size() == 1);
    const EventRow& row = table.rows.front();
    CHECK(row.sources == std::vector<std::string>{"daily", "wire", "copy"});
    CHECK(row.event.stories == 2);
    CHECK(std::set<std::string>(row.names.begin(), row.names.end()) ==
          std::set<std::string>{"Acme", "Globex", "Jane Doe"});
    CHECK(std::find(row.figures.begin(), row.figures.end(), "$450 million") != row.figures.end());
    CHECK((row.title == "Acme raises $450 million for battery plant" ||
           row.title == "Globex leads investment in battery maker"));
    CHECK(table.other_documents == 1);
    CHECK(table.copies == std::set<std::string>{"copy/1"});
    CHECK(table.read.documents == 4);
}

TEST_CASE("the coverage of an event tells who has what") {
    const std::vector<TaggedDocument> documents = tagged({{"daily/1", funding},
                                                          {"wire/1", funding_elsewhere},
                                                          {"daily/2", recall},
                                                          {"copy/1", funding, "2026-03-03"}});
    EventCollector events(lexicon(), {}, 2);
    for (const TaggedDocument& it : documents) events.add(it);
    const EventTable table = events.finish({});
    REQUIRE(table.rows.size() == 1);
    CoverageCollector collector(lexicon(), table, 1);
    for (const TaggedDocument& it : documents) collector.add(it);
    const EventCoverage coverage = collector.finish();
    REQUIRE(coverage.articles.size() == 3);
    CHECK(coverage.articles[0].header.id == "daily/1");
    CHECK(coverage.articles[1].header.id == "wire/1");
    CHECK(coverage.articles[2].copy_of == "daily/1");
    CHECK(coverage.articles[coverage.shortest].header.id == "wire/1");
    REQUIRE(coverage.names.size() == 3);
    CHECK(coverage.names.front().entity.name == "Acme");
    for (const CoveredName& name : coverage.names) {
        CHECK(name.sources.size() == 3);
        CHECK(name.not_in.empty());
        CHECK_FALSE(is_left_out(coverage, name.not_in));
    }
    std::map<std::string, Agreement> agreements;
    for (const CoveredClaim& it : coverage.claims) {
        CHECK(it.sources.size() + it.not_in.size() == 3);
        for (const ClaimedFigure& figure : it.figures) {
            CHECK(figure.source != "copy");
            agreements[figure.printed] = it.claim.agreement;
        }
    }
    CHECK(agreements["$450 million"] == Agreement::agree);
    CHECK(agreements["$3.2 billion"] == Agreement::agree);
}

TEST_CASE("the shortest article leaves out what most other sources have") {
    EventCoverage coverage;
    coverage.event.sources = {"a", "b", "c"};
    coverage.articles.resize(3);
    coverage.articles[1].header.source = "b";
    coverage.shortest = 1;
    CHECK(is_left_out(coverage, {"b"}));
    CHECK_FALSE(is_left_out(coverage, {"b", "c"}));  // one of two others has it
    CHECK_FALSE(is_left_out(coverage, {"a"}));
    CHECK_FALSE(is_left_out(coverage, {}));
    coverage.event.sources = {"a", "b"};
    CHECK(is_left_out(coverage, {"b"}));
}

}  // namespace
}  // namespace onoma
