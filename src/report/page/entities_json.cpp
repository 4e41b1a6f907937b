// SPDX-License-Identifier: Apache-2.0

#include <map>

#include "onoma/analysis/frequency.hpp"
#include "onoma/text/unicode.hpp"
#include "report/finding_columns.hpp"
#include "report/page/page_parts.hpp"

namespace onoma {
namespace {

constexpr int undecided = -1;

// Ranges of a text in UTF-16 units, each by its distance from the one before it: small numbers,
// which compress well. Ranges come by position.
class Utf16Ranges {
public:
    explicit Utf16Ranges(std::string_view text) : counter_(text) {}

    // Adds the distance of the beginning from the last one, and the length.
    void add(ByteRange range, Json& numbers) {
        const std::size_t begin = counter_.units_before(range.begin);
        const std::size_t end = counter_.units_before(range.end);
        numbers.push_back(begin - last_begin_);
        numbers.push_back(end - begin);
        last_begin_ = begin;
    }

private:
    Utf16Counter counter_;
    std::size_t last_begin_ = 0;
};

Json sentence_lengths(const KeptArticle& article) {
    Utf16Counter counter(article.text);
    Json lengths = Json::array();
    std::size_t last_end = 0;
    for (const ByteRange sentence : article.sentences) {
        const std::size_t end = counter.units_before(sentence.end);
        lengths.push_back(end - last_end);
        last_end = end;
    }
    return lengths;
}

Json number_of(const Shown& shown, const KeptMention& mention) {
    return mention.entity ? Json(shown.entities.of_kept(*mention.entity)) : Json(undecided);
}

Json mentions_of(const Shown& shown, const KeptArticle& article) {
    Json numbers = Json::array();
    Utf16Ranges ranges(article.text);
    for (const KeptMention& mention : article.mentions) {
        ranges.add(mention.range, numbers);
        numbers.push_back(number_of(shown, mention));
    }
    return numbers;
}

Json figures_of(const KeptArticle& article) {
    Json numbers = Json::array();
    Utf16Ranges ranges(article.text);
    for (const Figure& figure : article.figures) {
        ranges.add(figure.range, numbers);
        numbers.push_back(to_string(figure.kind));
        numbers.push_back(figure_text(figure));
    }
    return numbers;
}

// Without a text: how often each entity is named.
Json counts_of(const Shown& shown, const KeptArticle& article) {
    std::map<std::size_t, std::int64_t> counts;
    for (const KeptMention& mention : article.mentions) {
        if (mention.entity) ++counts[shown.entities.of_kept(*mention.entity)];
    }
    Json numbers = Json::array();
    for (const auto& [entity, count] : counts) {
        numbers.push_back(entity);
        numbers.push_back(count);
    }
    return numbers;
}

// What only an article with its text has.
ColumnOf<KeptArticle> with_text(std::string key, std::function<Json(const KeptArticle&)> value) {
    return {{.key = std::move(key)}, [value = std::move(value)](const KeptArticle& article) {
                return article.text_is_kept ? value(article) : Json();
            }};
}

}  // namespace

Json articles_as_json(const Shown& shown) {
    SharedTexts groups;
    SharedTexts sources;
    using Row = KeptArticle;
    const ColumnsOf<KeptArticle> columns = {
        {{.key = "id"},
         [&](const Row& article) { return shown.folders.without(article.header.id); }},
        {{.key = "title"}, at(&Row::header, &DocumentHeader::title)},
        {{.key = "group"}, [&](const Row& article) { return groups.number_of(article.group); }},
        {{.key = "source"},
         [&](const Row& article) { return sources.number_of(article.header.source); }},
        {{.key = "date"}, at(&Row::header, &DocumentHeader::date)},
        {{.key = "author"}, &Row::author},
        {{.key = "url"}, &Row::url},
        {{.key = "words"}, &Row::words},
        {{.key = "copy"}, [](const Row& article) { return article.is_copy ? 1 : 0; }},
        {{.key = "story"}, [&](const Row& article) { return shown.stories.at(article.header.id); }},
        with_text("text", &Row::text),
        with_text("sentence_lengths_utf16", sentence_lengths),
        with_text("mentions_utf16",
                  [&](const Row& article) { return mentions_of(shown, article); }),
        with_text("figures_utf16", figures_of),
        {{.key = "counts"},
         [&](const Row& article) {
             return article.text_is_kept ? Json() : counts_of(shown, article);
         }},
    };
    Json json = packed(columns, shown.collection.articles);
    json["group_names"] = groups.texts();
    json["source_names"] = sources.texts();
    const ColumnsOf<NamedEntity> other_columns = {
        {{.key = "id"}, &NamedEntity::id},
        {{.key = "name"}, &NamedEntity::name},
        {{.key = "type"}, &NamedEntity::type},
        {{.key = "provisional"}, [](const NamedEntity& it) { return it.provisional ? 1 : 0; }},
    };
    json["other_entities"] = packed(other_columns, shown.entities.others());
    return json;
}

namespace {

Json cells_of(const Shown& shown, const ComparisonRow& row) {
    Json cells = Json::array();
    for (const std::size_t group : shown.groups) {
        const GroupCell* const cell = row.find(group);
        cells.push_back(cell == nullptr ? 0 : cell->mentions);
        cells.push_back(cell == nullptr ? 0 : cell->documents);
    }
    return cells;
}

ColumnsOf<FrequencyRow> entity_columns() {
    using Row = FrequencyRow;
    return {
        {{.key = "id"}, &Row::id},
        {{.key = "name"}, &Row::name},
        {{.key = "type"}, &Row::type},
        {{.key = "provisional"}, [](const Row& row) { return row.provisional ? 1 : 0; }},
        {{.key = "mentions"}, &Row::mentions},
        {{.key = "documents"}, &Row::documents},
        {{.key = "stories"}, &Row::stories},
        {{.key = "sources"}, &Row::sources},
        {{.key = "possible_mentions"}, &Row::possible_mentions},
        {{.key = "weighted_mentions"}, &Row::weighted_mentions},
        {{.key = "rate"}, &Row::rate_per_1000_words},
        {{.key = "share"}, &Row::share},
        {{.key = "rate_low"}, at(&Row::rate_interval, &Interval::low)},
        {{.key = "rate_high"}, at(&Row::rate_interval, &Interval::high)},
        {{.key = "document_share"}, &Row::share_of_documents},
        {{.key = "document_share_low"}, at(&Row::share_of_documents_interval, &Interval::low)},
        {{.key = "document_share_high"}, at(&Row::share_of_documents_interval, &Interval::high)},
        {{.key = "dp_norm"}, at(&Row::dispersion, &Dispersion::dp_norm)},
        {{.key = "first_date"}, &Row::first_date},
        {{.key = "last_date"}, &Row::last_date},
    };
}

}  // namespace

Json entities_as_json(const Shown& shown) {
    ColumnsOf<ComparisonRow> columns;
    add_columns(columns, entity_columns(), &ComparisonRow::entity);
    columns.push_back(
        {{.key = "by_group"}, [&](const ComparisonRow& row) { return cells_of(shown, row); }});
    return packed(columns, shown.comparison.entities);
}

Json time_as_json(const Shown& shown) {
    constexpr std::size_t most_periods = 48;  // more are no word-sized drawing
    std::vector<FrequencyRow> rows;
    for (const ComparisonRow& row : shown.comparison.entities) rows.push_back(row.entity);
    const TimeProfile profile = make_time_profile(shown.collection.analysis, rows, most_periods);
    Json json;
    json["unit"] = profile.unit;
    json["periods"] = profile.periods;
    json["mentions"] = profile.mentions;
    return json;
}

}  // namespace onoma
