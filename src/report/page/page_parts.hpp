// SPDX-License-Identifier: Apache-2.0
// The parts of the page: tables as it carries them, what is shown, and data put into its markup.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/comparison.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/report/page.hpp"
#include "report/columns.hpp"

namespace onoma {

// Tables as a page carries them: the names of the fields once, then rows as short arrays.
//
//   {"fields": ["name", "mentions"], "rows": [["OpenAI", 27], ["Google", 15]]}

// Fields are called by the keys of the columns; numbers are rounded.
[[nodiscard]] Json packed_table(const std::vector<Column>& columns,
                                std::vector<std::vector<Json>> rows);

template <typename Row, typename Rows>
[[nodiscard]] Json packed(const ColumnsOf<Row>& columns, const Rows& rows) {
    std::vector<std::vector<Json>> values;
    for (const Row& row : rows) values.push_back(values_of(columns, row));
    return packed_table(described(columns), std::move(values));
}

// Texts that many rows share, each once; rows have its number.
class SharedTexts {
public:
    std::size_t number_of(std::string_view text);
    [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }

private:
    std::vector<std::string> texts_;
    std::map<std::string, std::size_t, std::less<>> numbers_;
};

// `value` to five significant digits, more than a screen shows; null when it is not finite.
[[nodiscard]] Json rounded(double value);

// What of a collection is shown on its page, and under which numbers: entities, groups, articles.

// Numbers of entities: the rows of the table first, then others that the articles name.
class EntityNumbers {
public:
    EntityNumbers(const Comparison& shown, const std::vector<NamedEntity>& in_articles);

    // Of an entity of the table.
    [[nodiscard]] std::optional<std::size_t> of_row(const std::string& id) const;

    // Of ArticleCollection::entities[index].
    [[nodiscard]] std::size_t of_kept(std::size_t index) const { return kept_[index]; }

    // Those that are no rows of the table, in the order of their numbers.
    [[nodiscard]] const std::vector<NamedEntity>& others() const { return others_; }

private:
    std::map<std::string, std::size_t> rows_;
    std::vector<std::size_t> kept_;
    std::vector<NamedEntity> others_;
};

// A page is sent away, and `/home/jane/news/a.txt` says more than its readers should know: where
// all absolute paths of the collection lie is left out. Where they have not enough in common to
// tell that from what is inside, only the names of files stay.
class OwnFolders {
public:
    explicit OwnFolders(const ArticleCollection& collection);

    // `/home/jane/news/a.txt#3` -> `news/a.txt#3`; relative paths and other ids stay.
    [[nodiscard]] std::string without(const std::string& path) const;

    // The same for each text in `json` that is a path or speaks of one.
    [[nodiscard]] Json without(const Json& json) const;

private:
    std::string common_;  // ends with a slash; empty: there is none
};

// Views the collection, which must outlive it.
struct Shown {
    Shown(const ArticleCollection& all, const PageSettings& how);

    // The column of a group; nothing for one that is not shown.
    [[nodiscard]] std::optional<std::size_t> group_number(const std::string& name) const;

    const ArticleCollection& collection;
    const PageSettings& settings;
    Comparison comparison;            // its entities are the rows of the table
    std::vector<std::size_t> groups;  // indices of Comparison::groups: the largest, in their order
    EntityNumbers entities;
    std::map<std::string, std::size_t> articles;   // by id: index of ArticleCollection::articles
    std::map<std::string, std::uint32_t> stories;  // by id of an article: which story it tells
    OwnFolders folders;                            // that no reader should see
};

// Deflated (zlib format, RFC 1950) and in base64, so that it may stand in a script element: a third
// to a half of English text.
[[nodiscard]] std::string deflated_base64(std::string_view text);

// The parts of a page's data, each for one view. Tables are packed (see packed_table.hpp).

// What was read, by which programs and lexicons, and what was left out of the reading and of the
// page.
[[nodiscard]] Json overview_as_json(const Shown& shown, const Lexicon& lexicon);

// One row an entity; `by_group` has two numbers a group: mentions, documents.
[[nodiscard]] Json entities_as_json(const Shown& shown);

// When the entities of the table are named: periods, and a series for each row.
[[nodiscard]] Json time_as_json(const Shown& shown);

// The groups, and each two of them once.
[[nodiscard]] Json groups_as_json(const Shown& shown);
[[nodiscard]] Json group_pairs_as_json(const Shown& shown);

// For each row of the entities, against all other groups together: z of its log-odds in each group.
[[nodiscard]] Json tests_as_json(const Shown& shown);

// Entities that more than half of the other groups name and this one never does; and who was first.
[[nodiscard]] Json gaps_as_json(const Shown& shown);
[[nodiscard]] Json first_reports_as_json(const Shown& shown);

// The most named entities as nodes, who is named with whom above chance as edges.
[[nodiscard]] Json network_as_json(const Shown& shown);

// Claims about entities, with their figures by number of article and sentence.
[[nodiscard]] Json claims_as_json(const Shown& shown);

// Events of several sources, each with the numbers of its articles, by date.
[[nodiscard]] Json events_as_json(const Shown& shown);

// The articles, the newest first, with the places of their mentions and figures in UTF-16 units.
[[nodiscard]] Json articles_as_json(const Shown& shown);

// All of them but the articles.
[[nodiscard]] Json page_tables(const Shown& shown, const Lexicon& lexicon);

}  // namespace onoma
