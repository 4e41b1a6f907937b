// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/page.hpp"

#include <zlib.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

#include "counts/hand_tagged.hpp"
#include "onoma/text/unicode.hpp"
#include "report/page/page_parts.hpp"

namespace onoma {
namespace {

const std::string skeleton = "<body>" + std::string(page_data_marker) + "</body>";

// Hand-made articles on their way to a page.
class TinyPage {
public:
    explicit TinyPage(const KeepSettings& keep = {}) : collector_(lexicon_, {}, keep) {}

    TinyPage& add(Document document, const std::vector<HandMention>& mentions) {
        collector_.add(*tag_by_hand(lexicon_, std::move(document), mentions));
        return *this;
    }

    // So that copies are found.
    TinyPage& add_with_fingerprint(Document document) {
        auto tagged = tag_by_hand(lexicon_, std::move(document), {});
        tagged->fingerprint = make_fingerprint(tagged->text);
        collector_.add(*tagged);
        return *this;
    }

    ArticleCollection finish(InputsLeftOut left_out = {}) {
        return collector_.finish(std::move(left_out));
    }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

private:
    Lexicon lexicon_ = small_lexicon();
    ArticleCollector collector_;
};

using nlohmann::json;

json parsed(const Json& value) { return json::parse(to_line(value)); }

json articles_of(const ArticleCollection& collection, const PageSettings& settings = {}) {
    return parsed(articles_as_json(Shown(collection, settings)));
}

// The value of one field of a row of a packed table.
json field_of_row(const json& table, std::size_t row, const std::string& field) {
    const auto fields = table["fields"].get<std::vector<std::string>>();
    const auto at = std::find(fields.begin(), fields.end(), field);
    REQUIRE(at != fields.end());
    return table["rows"][row][static_cast<std::size_t>(at - fields.begin())];
}

TEST_CASE("compressed texts unpack to the same bytes", "[report][page]") {
    const std::vector<std::string> texts = {
        "", "a", "ab", "abc", std::string(100000, 'x'), "\xC3\xA9\n\xF0\x9F\xA6\x99"};
    for (const std::string& text : texts) {
        const std::string encoded = deflated_base64(text);
        CHECK(encoded.size() % 4 == 0);
        std::string bytes;
        std::uint32_t bits = 0;
        int bit_count = 0;
        for (const char c : encoded) {
            if (c == '=') break;
            const std::string digits =
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            bits = bits << 6U | static_cast<std::uint32_t>(digits.find(c));
            bit_count += 6;
            if (bit_count < 8) continue;
            bit_count -= 8;
            bytes += static_cast<char>(bits >> static_cast<unsigned>(bit_count) & 0xFFU);
        }
        std::string result(text.size() + 1, '\0');
        uLongf size = result.size();
        REQUIRE(::uncompress(reinterpret_cast<Bytef*>(result.data()), &size,
                             reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()) == Z_OK);
        CHECK(result.substr(0, size) == text);
    }
}

TEST_CASE("places in a page's texts count UTF-16 units", "[report][page]") {
    struct Row {
        std::string name;
        std::string text;
        std::vector<int> places;  // distance, length, entity
    };
    const std::vector<Row> rows = {
        {"ASCII", "Nvidia and OpenAI.", {0, 6, 0, 11, 6, 1}},
        {"after an emoji", "\xF0\x9F\xA6\x99 Nvidia, OpenAI", {3, 6, 0, 8, 6, 1}},
        {"after accents", "\xC3\xA9\xC3\xA9 Nvidia \xE6\x9D\x8E OpenAI", {3, 6, 0, 9, 6, 1}},
        {"after ill-formed bytes", "\xFF\xFE Nvidia \xC3 OpenAI", {3, 6, 0, 9, 6, 1}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        TinyPage page;
        page.add(hand_made_document("a.txt", "daily", {}, row.text),
                 {{"Nvidia", "nvidia"}, {"OpenAI", "openai"}});
        const ArticleCollection collection = page.finish();
        const json articles = articles_of(collection);
        CHECK(field_of_row(articles, 0, "mentions_utf16") == json(row.places));
        std::size_t sentences = 0;
        for (const json& length : field_of_row(articles, 0, "sentence_lengths_utf16")) {
            sentences += length.get<std::size_t>();
        }
        CHECK(sentences == Utf16Counter(row.text).units_before(row.text.size()));
    }
}

TEST_CASE("the newest articles are kept and all are counted", "[report][page]") {
    KeepSettings keep;
    keep.articles = 2;
    TinyPage page(keep);
    for (const auto& [id, date] :
         std::vector<std::pair<std::string, std::optional<Date>>>{{"old", Date{2020, 1, 1}},
                                                                  {"undated", {}},
                                                                  {"new", Date{2025, 5, 1}},
                                                                  {"month", Date{2025, 4}},
                                                                  {"older", Date{2019, 1, 1}}}) {
        page.add(hand_made_document(id, "daily", date, "Nvidia."), {{"Nvidia", "nvidia"}});
    }
    const ArticleCollection collection = page.finish();
    REQUIRE(collection.articles.size() == 2);
    CHECK(collection.articles[0].header.id == "new");
    CHECK(collection.articles[1].header.id == "month");
    CHECK(collection.articles_left_out == 3);
    CHECK(collection.mention_count == 5);
    CHECK(collection.undated == 1);
    CHECK(collection.articles_by_date.size() == 4);
    CHECK(collection.articles_by_date.begin()->first == Date{2019, 1, 1});
}

TEST_CASE("earlier versions take no article's place on the page", "[report][page]") {
    KeepSettings keep;
    keep.articles = 2;
    TinyPage page(keep);
    page.add(hand_made_document("old", "daily", Date{2020, 1, 1}, "Nvidia."), {});
    InputsLeftOut left_out;
    for (int version = 0; version < 6; ++version) {
        Document document =
            hand_made_document("v" + std::to_string(version), "daily", Date{2025, 5, 1}, "Nvidia.");
        if (version > 0) {
            const std::string before = "v" + std::to_string(version - 1);
            document.earlier = {{before, "feed", 1, 1, {}}};
            left_out.replaced[before].by = "v5";
        }
        page.add(std::move(document), {});
    }
    const ArticleCollection collection = page.finish(left_out);
    REQUIRE(collection.articles.size() == 2);
    CHECK(collection.articles[0].header.id == "v5");
    CHECK(collection.articles[1].header.id == "old");
}

TEST_CASE("a page without texts keeps counts, and texts that are too long go first",
          "[report][page]") {
    KeepSettings no_text;
    no_text.with_text = false;
    KeepSettings short_texts;
    short_texts.longest_text = 10;
    for (const auto& [keep, left_out] :
         std::vector<std::pair<KeepSettings, std::int64_t>>{{no_text, 0}, {short_texts, 1}}) {
        TinyPage page(keep);
        page.add(hand_made_document("a.txt", "daily", {}, "Nvidia and again Nvidia."),
                 {{"Nvidia", "nvidia"}, {"Nvidia", "nvidia"}});
        const ArticleCollection collection = page.finish();
        CHECK(collection.texts_left_out == left_out);
        const json articles = articles_of(collection);
        CHECK(field_of_row(articles, 0, "text").is_null());
        CHECK(field_of_row(articles, 0, "counts") == json({0, 2}));
    }
}

TEST_CASE("entities beyond the table keep their names in the articles", "[report][page]") {
    TinyPage page;
    page.add(hand_made_document("a.txt", "daily", {}, "Nvidia, OpenAI, Nvidia."),
             {{"Nvidia", "nvidia"}, {"OpenAI", "openai"}, {"Nvidia", "nvidia"}});
    const ArticleCollection collection = page.finish();
    PageSettings settings;
    settings.entities = 1;
    const Shown shown(collection, settings);
    const json tables = parsed(page_tables(shown, page.lexicon()));
    CHECK(tables["entities"]["rows"].size() == 1);
    CHECK(tables["overview"]["entities"] == 2);
    const json articles = parsed(articles_as_json(shown));
    CHECK(articles["other_entities"]["rows"] ==
          json::array({json::array({"openai", "OpenAI", "company", 0})}));
    CHECK(field_of_row(articles, 0, "mentions_utf16") == json({0, 6, 0, 8, 6, 1, 8, 6, 0}));
}

TEST_CASE("a page does not tell whose folders its articles lay in", "[report][page]") {
    struct Row {
        std::string name;
        std::vector<std::string> ids;
        std::vector<std::string> shown;
    };
    const std::vector<Row> rows = {
        {"relative", {"news/a.txt", "b.txt"}, {"b.txt", "news/a.txt"}},
        {"one file",
         {"/home/jane/all.jsonl#1", "/home/jane/all.jsonl#2"},
         {"all.jsonl#1", "all.jsonl#2"}},
        {"folders", {"/home/jane/n/a/x.txt", "/home/jane/n/b/x.txt"}, {"a/x.txt", "b/x.txt"}},
        {"hardly in common", {"/home/jane/a/x.txt", "/home/bob/y.txt"}, {"x.txt", "y.txt"}},
        {"nothing in common", {"/home/jane/a/x.txt", "/data/y.txt"}, {"x.txt", "y.txt"}},
        {"an id with a slash",
         {"https://a.example/x", "/home/jane/n/y.txt"},
         {"https://a.example/x", "y.txt"}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        TinyPage page;
        for (const std::string& id : row.ids) {
            page.add(hand_made_document(id, "daily", {}, "Nvidia."), {{"Nvidia", "nvidia"}});
        }
        const ArticleCollection collection = page.finish();
        const json articles = articles_of(collection);
        std::vector<std::string> shown;
        for (std::size_t at = 0; at < row.ids.size(); ++at) {
            shown.push_back(field_of_row(articles, at, "id"));
        }
        std::sort(shown.begin(), shown.end());
        CHECK(shown == row.shown);
    }
    TinyPage page;
    page.add(hand_made_document("/home/jane/n/a.txt", "daily", {}, "Nvidia."), {});
    const ArticleCollection collection = page.finish();
    const Shown shown(collection, {});
    const Json told = {"/home/jane/n/b.txt", "cannot open /home/jane/n/b.txt: no such file", 3};
    CHECK(to_line(shown.folders.without(told)) ==
          R"(["b.txt","cannot open b.txt: no such file",3])");
}

TEST_CASE("articles of a page know the stories they tell", "[report][page]") {
    const std::string story =
        "Nvidia sold more chips in the first quarter than anybody who follows the company had "
        "thought it would, and it says that the second will be better still, as all want more.";
    TinyPage page;
    page.add_with_fingerprint(hand_made_document("a", "daily", {}, story));
    page.add_with_fingerprint(hand_made_document("b", "wire", {}, story));
    page.add_with_fingerprint(hand_made_document("c", "wire", {}, "Nvidia is well."));
    const ArticleCollection collection = page.finish();
    const json articles = articles_of(collection);
    CHECK(field_of_row(articles, 0, "story") == field_of_row(articles, 1, "story"));
    CHECK(field_of_row(articles, 0, "story") != field_of_row(articles, 2, "story"));
}

TEST_CASE("who is silent where most are not is a gap", "[report][page]") {
    TinyPage page;
    for (const std::string source : {"a", "b", "c"}) {
        page.add(hand_made_document(source, source, {}, "Nvidia."), {{"Nvidia", "nvidia"}});
    }
    page.add(hand_made_document("d", "d", {}, "OpenAI."), {{"OpenAI", "openai"}});
    const ArticleCollection collection = page.finish();
    const json gaps = parsed(gaps_as_json(Shown(collection, {})));
    REQUIRE(gaps["rows"].size() == 1);
    CHECK(field_of_row(gaps, 0, "entity") == 0);
    CHECK(field_of_row(gaps, 0, "group") == 3);
    CHECK(field_of_row(gaps, 0, "groups_naming") == 3);
}

TEST_CASE("an undecided mention is nobody's in a page", "[report][page]") {
    TinyPage page;
    page.add(hand_made_document("a.txt", "daily", {}, "Meta."),
             {{"Meta", "meta", Rule::weak, {"nvidia"}}});
    const ArticleCollection collection = page.finish();
    CHECK(field_of_row(articles_of(collection), 0, "mentions_utf16") == json({0, 4, -1}));
}

TEST_CASE("hostile texts stay inside their script elements", "[report][page]") {
    const std::string attack = "</script><script>alert(1)</script>";
    TinyPage page;
    page.add(hand_made_document("a" + attack, attack, {}, "Nvidia " + attack),
             {{"Nvidia", "nvidia"}});
    const ArticleCollection collection = page.finish();
    PageSettings settings;
    settings.title = attack;
    std::ostringstream out;
    write_page(out, skeleton, collection, page.lexicon(), settings);
    CHECK(out.str().find("alert(1)</") == std::string::npos);
    CHECK(out.str().find("<script>") == std::string::npos);

    std::ostringstream again;
    write_page(again, skeleton, collection, page.lexicon(), settings);
    CHECK(again.str() == out.str());
}

TEST_CASE("a page of no articles is whole", "[report][page]") {
    TinyPage page;
    const ArticleCollection collection = page.finish();
    std::ostringstream out;
    write_page(out, skeleton, collection, page.lexicon());
    CHECK(out.str().starts_with("<body><script type"));
    CHECK(out.str().ends_with("</script></body>"));
}

TEST_CASE("numbers of a page are short and finite", "[report][page]") {
    CHECK(to_line(rounded(0.123456789)) == "0.12346");
    CHECK(to_line(rounded(3.0)) == "3");
    CHECK(to_line(rounded(1234567.0)) == "1234600");
    CHECK(to_line(rounded(1e-9)) == "1e-09");
    CHECK(rounded(std::numeric_limits<double>::quiet_NaN()).is_null());
}

}  // namespace
}  // namespace onoma
