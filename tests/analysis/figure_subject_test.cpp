// SPDX-License-Identifier: Apache-2.0
// Tables of subjects: a row is a text with the entity that its figure is a claim about.
#include "analysis/figure_subject.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "entities/tagging_rows.hpp"

namespace onoma {
namespace {

constexpr std::string_view entities =
    "company acme; name=Acme\n"
    "company globex; name=Globex\n"
    "place lundby; name=Lundby\n"
    "company gazette; name=The Gazette; note=news media\n"
    "company numbers; name=Numbers Inc; note=research and data\n"
    "model robo; name=Robo 3; parent=acme\n"
    "person doe; name=Jane Doe\n"
    "person roe; name=Richard Roe";

struct SubjectRow {
    std::string_view name;
    std::string_view title;
    std::string text;
    std::string_view subject;  // in brackets: the article is about it. Of the last figure
};

std::string subject_as_row(const SubjectRow& row) {
    static const Lexicon lexicon = parse_entries(entities);
    Document document;
    document.title = row.title;
    document.text = row.text;
    const TaggedDocument tagged =
        ArticleTagger(lexicon, {.figures = Figures::find}).tag(std::move(document));
    REQUIRE_FALSE(tagged.figures.empty());
    const auto subject = SubjectFinder(tagged, lexicon).subject_of(tagged.figures.back());
    if (!subject) return "";
    const std::string id(view_entity(lexicon, tagged.tagged, subject->entity).id);
    return subject->is_named ? id : "[" + id + "]";
}

}  // namespace

TEST_CASE("a figure is a claim about its grammatical subject, or what the article is about") {
    for (const SubjectRow& row : std::vector<SubjectRow>{
             {"alone", "", "Acme made $5 million.", "acme"},
             {"nobody", "", "It made $5 million.", ""},
             {"who pays", "", "Acme agreed to pay Globex $5 million.", "acme"},
             {"into whom", "", "Globex is putting $5 million into a plant of Acme.", "globex"},
             {"whose", "", "Unlike Globex, sales at Acme's shops came to $5 million.", "acme"},
             {"compared with", "", "Acme has more than Globex, or 500 workers.", "acme"},
             {"each its own", "", "Globex has 300 workers, and Acme has 500 workers.", "acme"},
             {"a place", "Acme makes more", "Acme reported. In Lundby it made $5 million.",
              "[acme]"},
             {"a place alone", "", "In Lundby it made $5 million.", ""},
             {"inside", "", "It bought 300 Acme pumps.", "acme"},
             {"a product", "", "The price of Robo 3 is $500.", "robo"},
             {"the company", "", "Acme told the press. The company made $5 million.", "[acme]"},
             {"ellipsis", "Acme makes more",
              "Acme and Globex reported. Globex fell. Sales: $5 million.", "[acme]"},
             {"the more named one", "",
              "Globex rose. Acme fell again. Acme is old. Acme is big. It has 300 workers.",
              "[acme]"},
             {"according to", "", "Acme grew. Sales came to $5 million, according to Numbers Inc.",
              "[acme]"},
             {"an outlet reports", "", "The Gazette wrote that sales of Acme came to $5 million.",
              "acme"},
             {"only an outlet", "", "The Gazette reported 300 deaths.", ""},
             {"who speaks for a company", "", "Acme grew. Jane Doe said it has 300 workers.",
              "[acme]"},
             {"who speaks", "", "It killed 300 people, Jane Doe said.", ""},
             {"a person where no company is", "", "Jane Doe won 300 votes.", "doe"},
             {"a company that speaks of itself", "", "Acme said it has 300 workers.", "acme"},
         }) {
        INFO(row.name << ": " << row.text);
        CHECK(subject_as_row(row) == row.subject);
    }
}

}  // namespace onoma
